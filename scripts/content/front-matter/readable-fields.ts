import { YAMLException } from 'js-yaml';
import { explainYaml, type YamlFault } from './explain-yaml.ts';

/** What of a YAML text can be read. */
export interface ReadableFields {
  data: unknown;
  /** The text that was read: lines of fields that cannot be are left empty, so that all others stand where they stood. */
  yaml: string;
  /** Where a field cannot be read, from the top down; its line and column count from 1. */
  faults: YamlFault[];
  /** Names that stand in lines that cannot be read. */
  unread: ReadonlySet<string>;
}

/** How often a text is read again at most. */
const MOST_ATTEMPTS = 10;

/** The line that begins a field at the top of a mapping, also one with no space behind its colon. */
const FIELD = /^["']?\w+["']?[ \t]*[:：]/;
const NAMES = /(\w+)["']?[ \t]*[:：]/g;

/**
 * Reads the fields of a YAML text; one that cannot be read is left out, for the others to be checked in the same run.
 * @param read throws a YAMLException at the first fault of a text
 */
export function readFields(text: string, read: (yaml: string) => unknown): ReadableFields {
  let rest: Pick<ReadableFields, 'yaml' | 'unread'> = { yaml: text, unread: new Set() };
  let faults: YamlFault[] = [];
  for (let left = MOST_ATTEMPTS; ; left -= 1) {
    try {
      const data = read(rest.yaml);
      if (faults.length === 0 || isMapping(data)) return { data, ...rest, faults };
      // What is left was no fields to begin with, and all faults but the first came of that.
      [faults, rest] = [faults.slice(0, 1), leaveOut(text, 'all')];
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const fault = explainYaml(error, rest.yaml);
      const isNew = left > 0 && !faults.some(({ line }) => line === fault.line);
      // Below a quotation that was not closed, what is right may look wrong: it is read again.
      faults = isNew ? [...faults.filter(({ line }) => line < fault.line), fault] : faults.slice(0, 1);
      rest = leaveOut(text, isNew ? faults : 'all');
    }
  }
}

/** Whether what was read is fields, or nothing. */
function isMapping(data: unknown): boolean {
  return data === undefined || (typeof data === 'object' && !Array.isArray(data));
}

/** A text without the fields that have a fault. */
function leaveOut(
  text: string,
  faults: readonly YamlFault[] | 'all',
): Pick<ReadableFields, 'yaml' | 'unread'> {
  const lines = text.split('\n');
  const unread = new Set<string>();
  const ranges =
    faults === 'all' ? [[0, lines.length] as const] : faults.map(({ line }) => findField(lines, line - 1));
  const yaml = lines.map((line, index) => {
    if (!ranges.some(([start, end]) => index >= start && index < end)) return line;
    for (const [, name = ''] of line.matchAll(NAMES)) unread.add(name);
    return '';
  });
  return { yaml: yaml.join('\n'), unread };
}

/** The lines of the field that one of them belongs to: first, and behind the last. */
function findField(lines: readonly string[], index: number): readonly [start: number, end: number] {
  const start = lines.slice(0, index + 1).findLastIndex((line) => FIELD.test(line));
  const end = lines.findIndex((line, other) => other > index && FIELD.test(line));
  return [Math.max(start, 0), end === -1 ? lines.length : end];
}
