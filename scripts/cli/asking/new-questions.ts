import type { Author, Section } from '../../content/archive.ts';
import { chooseAuthor } from '../../import/new/choose-author.ts';
import { findSection } from '../../import/find-section.ts';
import type { KnownAuthors } from '../../import/new/known-authors.ts';
import { describeNew } from '../../import/new/new-article-messages.ts';
import { findNearest } from '../../text/nearest.ts';
import { slugify } from '../../text/slug.ts';
import type { Asker } from './asker.ts';

const MOST_AUTHORS = 9;

/** Asks for the headline until it has a word. */
export async function askTitle(asker: Asker): Promise<string> {
  for (;;) {
    const title = await asker.ask('Tiêu đề: ');
    if (slugify(title) !== '') return title;
    if (title !== '') asker.tell(describeNew.titleWordless(title));
  }
}

/** Asks for one of the sections, by its number, title or slug. */
export async function askSection(asker: Asker, sections: readonly Section[]): Promise<Section> {
  asker.tell('Chuyên mục:');
  tellChoices(
    asker,
    sections.map(({ title }) => title),
  );
  for (;;) {
    const answer = await asker.ask('Số hoặc tên chuyên mục: ');
    const chosen = pick(answer, sections) ?? findSection([answer], sections);
    if (chosen !== undefined) return chosen;
    const nearest = findNearest(
      answer,
      sections.map(({ title }) => title),
    );
    if (nearest !== undefined && (await confirm(asker, nearest)))
      return findSection([nearest], sections) as Section;
  }
}

/** Asks for the author: one of those who wrote last, by number, or a name; a new name may take a unit. */
export async function askAuthor(asker: Asker, known: KnownAuthors): Promise<Author> {
  const offered = known.list.slice(0, MOST_AUTHORS);
  if (offered.length > 0) asker.tell('Tác giả viết gần đây:');
  tellChoices(asker, offered.map(spellAuthor));
  for (;;) {
    const answer = await asker.ask(offered.length > 0 ? 'Số hoặc họ tên: ' : 'Tác giả (họ tên): ');
    const picked = pick(answer, offered);
    if (picked !== undefined) return picked;
    const choice = /^\d*$/.test(answer) ? undefined : chooseAuthor(answer, known);
    if (choice === undefined) continue;
    if ('author' in choice) return choice.author;
    if ('shared' in choice) return askWhich(asker, choice.shared);
    const { unknown, nearest } = choice;
    const meant = nearest !== undefined && (await confirm(asker, nearest)) ? known.find(nearest) : [];
    if (meant[0] !== undefined) return meant.length > 1 ? askWhich(asker, meant) : meant[0];
    if (unknown.unit !== undefined) return unknown;
    const unit = await asker.ask('Đơn vị (Enter nếu không ghi): ');
    return unit === '' ? unknown : { ...unknown, unit };
  }
}

async function askWhich(asker: Asker, authors: readonly Author[]): Promise<Author> {
  asker.tell('Có nhiều tác giả cùng tên:');
  tellChoices(asker, authors.map(spellAuthor));
  for (;;) {
    const chosen = pick(await asker.ask('Số: '), authors);
    if (chosen !== undefined) return chosen;
  }
}

async function confirm(asker: Asker, meant: string): Promise<boolean> {
  const answer = await asker.ask(`Có phải là "${meant}" không? (Enter: phải, k: không) `);
  return /^(?:|c|có|p|phải|y|yes|đúng)$/i.test(answer.normalize('NFC'));
}

function tellChoices(asker: Asker, choices: readonly string[]): void {
  for (const [index, choice] of choices.entries()) asker.tell(`  ${index + 1}. ${choice}`);
}

function pick<Choice>(answer: string, choices: readonly Choice[]): Choice | undefined {
  return /^\d{1,3}$/.test(answer) ? choices[Number(answer) - 1] : undefined;
}

function spellAuthor({ name, unit }: Author): string {
  return unit === undefined ? name : `${name} (${unit})`;
}
