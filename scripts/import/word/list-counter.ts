import { formatCount } from '../page/number-format.ts';
import { type Level, type Levels, MOST_LEVELS, type Numbering } from './numbering.ts';
import { valueOf } from './xml.ts';

/** A number as Word shows it before a paragraph. */
export interface ShownNumber {
  number: string;
  font: string | undefined;
}

/** Makes the function that gives the numbers of paragraphs, by their properties, in the order of the document. */
export function createListCounter(numbering: Numbering): (properties: string) => ShownNumber | undefined {
  const lists = new Map<string, CountedList>();
  const begun = new Set<string>();
  return (properties) => {
    const found = findLevel(numbering, properties);
    if (found === undefined || found.level.format === 'bullet') return undefined;
    const { id, definition, levels, place, level } = found;
    const list = lists.get(definition) ?? new CountedList();
    lists.set(definition, list);
    const starts = begun.has(id) ? undefined : numbering.nums.get(id)?.starts;
    begun.add(id);
    if (starts !== undefined) list.begin(starts);
    list.countOn(place, levels);
    return { number: list.write(level, levels), font: level.font };
  };
}

/** The level at which a paragraph is counted, by its own number or that of its style. */
function findLevel(
  { nums, definitions, byStyle }: Numbering,
  properties: string,
): { id: string; definition: string; levels: Levels; place: number; level: Level } | undefined {
  const id = valueOf(properties, 'numId');
  const num = nums.get(id ?? '');
  const styled = id === undefined ? byStyle.get(valueOf(properties, 'pStyle') ?? '') : undefined;
  const definition = num?.definition ?? styled?.definition ?? '';
  const place = Number(valueOf(properties, 'ilvl') ?? styled?.level ?? 0);
  const levels = num?.levels ?? definitions.get(definition);
  const level = levels?.get(place);
  return levels === undefined || level === undefined
    ? undefined
    : { id: id ?? '', definition, levels, place, level };
}

/** How far the levels of one definition are counted. */
class CountedList {
  readonly #counts: (number | undefined)[] = [];
  readonly #starts = new Map<number, number>();

  /** Begins levels anew at what a number says, and with each those within. */
  begin(starts: ReadonlyMap<number, number>): void {
    for (const [place, start] of starts) {
      this.#starts.set(place, start);
      this.#counts.length = Math.min(this.#counts.length, place);
    }
  }

  countOn(place: number, levels: Levels): void {
    this.#counts[place] = (this.#counts[place] ?? this.#startOf(place, levels) - 1) + 1;
    for (let inner = place + 1; inner < MOST_LEVELS; inner++)
      if (place < (levels.get(inner)?.restart ?? inner)) this.#counts[inner] = undefined;
  }

  /** The number of a level, with those around it: `Điều 3.`, `2.1.` */
  write({ text, isLegal }: Level, levels: Levels): string {
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const format = isLegal ? 'decimal' : (levels.get(place)?.format ?? 'decimal');
      return formatCount(this.#counts[place] ?? this.#startOf(place, levels), format);
    });
  }

  #startOf(place: number, levels: Levels): number {
    return this.#starts.get(place) ?? levels.get(place)?.start ?? 1;
  }
}
