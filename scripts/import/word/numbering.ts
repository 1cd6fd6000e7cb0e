import type { NumberFormat } from '../page/number-format.ts';
import { elementsOf, fontIn, isOn, valueOf } from './xml.ts';

/** One level of a numbering, as ECMA-376 part 1, §17.9, defines it. */
export interface Level {
  start: number;
  format: NumberFormat;
  /** `Điều %1.`: each `%n` is the count of level n. */
  text: string;
  isLegal: boolean;
  /** Levels from the outermost, each of which begins this one anew; absent for all those above it, 0 for none. */
  restart: number | undefined;
  font: string | undefined;
}

/** Levels by their place, 0 for the outermost. */
export type Levels = ReadonlyMap<number, Level>;

export interface Numbering {
  /** By number (`w:numId`); several may count on in one definition, each in a form of its own. */
  nums: Map<string, { definition: string; starts: ReadonlyMap<number, number>; levels: Levels | undefined }>;
  definitions: Map<string, Levels>;
  /** The level of a paragraph's style. */
  byStyle: Map<string, { definition: string; level: number }>;
}

/** Levels of a numbering at most. */
export const MOST_LEVELS = 9;

/** Reads `word/numbering.xml`. */
export function readNumbering(xml: string): Numbering {
  const numbering: Numbering = { nums: new Map(), definitions: new Map(), byStyle: new Map() };
  const byName = new Map<string, Levels>();
  for (const [definition, inner] of elementsOf(xml, 'abstractNum', 'abstractNumId')) {
    const levels = readLevels(inner);
    for (const [level, properties] of elementsOf(inner, 'lvl', 'ilvl')) {
      const style = valueOf(properties, 'pStyle');
      if (style !== undefined) numbering.byStyle.set(style, { definition, level: Number(level) });
    }
    numbering.definitions.set(definition, levels);
    const named = valueOf(inner, 'styleLink');
    if (named !== undefined) byName.set(named, levels);
  }
  for (const [definition, inner] of elementsOf(xml, 'abstractNum', 'abstractNumId')) {
    const levels = byName.get(valueOf(inner, 'numStyleLink') ?? '');
    if (levels !== undefined) numbering.definitions.set(definition, levels);
  }
  for (const [id, inner] of elementsOf(xml, 'num', 'numId')) {
    const starts = new Map<number, number>();
    for (const [level, override] of elementsOf(inner, 'lvlOverride', 'ilvl')) {
      const start = valueOf(override, 'startOverride');
      if (start !== undefined) starts.set(Number(level), Number(start));
    }
    const definition = valueOf(inner, 'abstractNumId') ?? '';
    const own = readLevels(inner);
    const levels =
      own.size === 0 ? undefined : new Map([...(numbering.definitions.get(definition) ?? []), ...own]);
    numbering.nums.set(id, { definition, starts, levels });
  }
  return numbering;
}

function readLevels(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [level, properties] of elementsOf(xml, 'lvl', 'ilvl'))
    if (Number(level) < MOST_LEVELS) levels.set(Number(level), readLevel(properties));
  return levels;
}

function readLevel(xml: string): Level {
  const restart = valueOf(xml, 'lvlRestart');
  return {
    start: Number(valueOf(xml, 'start') ?? 1),
    format: (valueOf(xml, 'numFmt') ?? 'decimal') as NumberFormat,
    text: valueOf(xml, 'lvlText') ?? '',
    isLegal: isOn(xml, 'isLgl') === true,
    restart: restart === undefined ? undefined : Number(restart),
    font: fontIn(xml),
  };
}
