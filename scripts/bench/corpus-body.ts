import { slugify } from '../text/slug.ts';
import { countWords } from '../text/words.ts';
import {
  HEADINGS,
  LINKING,
  PEOPLE,
  PLACE_HEADS,
  PLACE_KINDS,
  PLACE_TAILS,
  QUALITIES,
  REASONS,
  SAYINGS,
  SECTIONS,
  THINGS,
  TIMES,
  VERBS,
} from './corpus-words.ts';
import type { Random } from './random.ts';

/** Makers of phrases, each time new ones. */
export interface Sentences {
  title(): string;
  /** A commune, ward, village or district that doesn't exist. */
  place(): string;
  /** One sentence without its full stop. */
  plain(): string;
}

/** Phrases drawn by chance. */
export function createSentences(random: Random): Sentences {
  const { integer, pick } = random;
  const place = () => `${pick(PLACE_KINDS)} ${pick(PLACE_HEADS)} ${pick(PLACE_TAILS)}`;
  const people = () => pick(PEOPLE);
  const thing = () => pick(THINGS);
  const verb = () => pick(VERBS);
  const quality = () => pick(QUALITIES);
  const decision = () =>
    `Quyết định ${integer(10, 2900)}/QĐ-UBND ngày ${integer(1, 28)}/${integer(1, 12)}/${integer(2008, 2025)}`;
  const patterns: readonly (() => string)[] = [
    () => `${capitalise(pick(TIMES))}, ${people()} ở ${place()} đã ${verb()} ${thing()} ${pick(REASONS)}`,
    () =>
      `${capitalise(pick(LINKING))}, ${people()} cùng ${people()} ${verb()} ${thing()} theo cách ${quality()} và ${quality()} hơn`,
    () =>
      `Theo thống kê, ${integer(12, 980)} hộ ở ${place()} đã ${verb()} ${thing()}, tăng ${integer(2, 45)}% so với năm trước`,
    () =>
      `${capitalise(people())} cho biết việc ${verb()} ${thing()} không dễ, nhưng ${thing()} giờ đã ${quality()} hơn nhiều`,
    () =>
      `${capitalise(pick(LINKING))}, ${thing()} tại ${place()} được ${people()} ${verb()} ${pick(REASONS)}`,
    () =>
      `Ở ${place()}, ${pick(TIMES)}, ${thing()} trở nên ${quality()}; ${people()} vẫn tiếp tục ${verb()} ${thing()}`,
    () => `Theo ${decision()}, ${people()} ${verb()} ${thing()} tại ${place()} trong 0${integer(2, 9)} tháng`,
    () =>
      `Tổng kinh phí ${verb()} ${thing()} là ${integer(1, 9)},${integer(10, 99)} tỷ đồng, trong đó ${people()} góp ${integer(10, 900)} triệu đồng`,
  ];
  return {
    place,
    title: () => capitalise(`${people()} ${place()} ${verb()} ${thing()} ${quality()}`),
    plain: () => pick(patterns)(),
  };
}

/** The Markdown of one article: 400 to 900 words in paragraphs, headings, lists, a table, a quote, with links and stress. */
export function createCorpusBody(random: Random, sentences: Sentences): string {
  const { chance, integer, pick } = random;
  const target = integer(400, 900);
  const headings = shuffle(HEADINGS, random).slice(0, 4);
  const blocks = [
    makeParagraph(random, sentences),
    `> ${pick(SAYINGS)}.\n> — một người dân ở ${sentences.place()}`,
    ...(chance(0.25) ? [makeTable(random, sentences)] : []),
  ];
  const countFrom = (first: number): number =>
    blocks.slice(first).reduce((sum, block) => sum + countWords(block), 0);
  for (let words = countFrom(0); words < target;) {
    const first = blocks.length;
    const heading = chance(0.3) ? headings.pop() : undefined;
    if (heading !== undefined) blocks.push(`## ${heading}`);
    if (chance(0.15)) blocks.push(makeList(random));
    blocks.push(makeParagraph(random, sentences));
    words += countFrom(first);
  }
  return blocks.join('\n\n');
}

function makeParagraph(random: Random, sentences: Sentences): string {
  return Array.from({ length: random.integer(2, 5) }, () => makeSentence(random, sentences)).join(' ');
}

function makeSentence({ chance, pick }: Random, { place, plain }: Sentences): string {
  const text = plain();
  if (chance(0.08))
    return `${text}, như đã nêu trong [${pick(THINGS)}](/chuyen-muc/${pick(SECTIONS).slug}/).`;
  if (chance(0.05)) {
    const name = place();
    return `${text}; xem thêm tại [${name}](https://example.org/${slugify(name)}).`;
  }
  if (chance(0.1)) return `${text}, đặc biệt là **${pick(THINGS)} ${pick(QUALITIES)}**.`;
  if (chance(0.05)) return `${text}, điều mà *${pick(PEOPLE)}* luôn nhắc tới.`;
  return `${text}.`;
}

function makeList({ chance, integer, pick }: Random): string {
  const isOrdered = chance(0.4);
  return Array.from(
    { length: integer(3, 6) },
    (_, index) =>
      `${isOrdered ? `${index + 1}.` : '-'} ${capitalise(pick(VERBS))} ${pick(THINGS)} ${pick(REASONS)}`,
  ).join('\n');
}

function makeTable({ integer, pick }: Random, { place }: Sentences): string {
  const rows = Array.from(
    { length: integer(3, 6) },
    () => `| ${capitalise(place())} | ${integer(10, 900)} | ${integer(1, 60)}% | ${pick(QUALITIES)} |`,
  );
  return ['| Địa phương | Số hộ | Tỷ lệ | Nhận xét |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

function shuffle<T>(list: readonly T[], { integer }: Random): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(integer(0, left.length - 1), 1));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
