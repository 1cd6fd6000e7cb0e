import { isMapping } from '../schema/clean-values.ts';

/** Front-matter as it was typed. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text in the front-matter, and where it stands. */
export interface FieldText {
  text: string;
  path: readonly PropertyKey[];
}

/** The headline and the summary. */
export function headTextsIn(fields: Fields): FieldText[] {
  return ['title', 'summary'].flatMap((name) => {
    const text = fields[name];
    return typeof text === 'string' ? [{ text, path: [name] }] : [];
  });
}

/** What readers are shown as it was typed. */
export function plainTextsIn(fields: Fields): FieldText[] {
  return [
    ...headTextsIn(fields),
    ...textsIn(fields, 'images', 'caption'),
    ...textsIn(fields, 'corrections', 'text'),
  ];
}

/** One part of each item of a list; an item alone may stand for the list. */
export function textsIn(fields: Fields, list: string, part: string): FieldText[] {
  const items = fields[list];
  return [items].flat().flatMap((item: unknown, index) => {
    const text = isMapping(item) ? item[part] : undefined;
    return typeof text === 'string'
      ? [{ text: text.trim(), path: Array.isArray(items) ? [list, index, part] : [list, part] }]
      : [];
  });
}
