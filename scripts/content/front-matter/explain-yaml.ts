import type { YAMLException } from 'js-yaml';
import type { Place } from '../problem.ts';
import { describeYaml } from './yaml-messages.ts';

/** What is wrong with a YAML text, in an editor's words, and where in the text. */
export interface YamlFault extends Place {
  message: string;
}

/** `name: value` or `- value`, also `- name: value`: what stands before the value, and the value. */
const FIELD = /^(\s*(?:- +)*[^\s:'"-][^:]*:[ \t]+|\s*(?:- +)+)(\S.*)$/;
/** A name with no space behind its colon (Word's no-break space is none), or with the colon of a Chinese keyboard; no web address. */
const JOINED = /^(\s*(?:- +)*\p{L}+)[ \t]*(?::(?=[^\s/]|\u00A0)|：)/u;
/** Signs that mean something else than themselves at the beginning of a value. */
const SPECIAL = /^[%@`>|&*!?,[\]{}-]/;

/** An item with fields, as the value of the line that names its list. */
const ITEM = /^- +\p{L}+:(?:\s|$)/u;
/** An item's dash with no space behind it: the name of a field, to YAML. */
const DASH_JOINED = /^\s*-\p{L}+:/u;

/**
 * Puts the YAML reader's English reason into words that say what to write instead. The reader gives up at the line after
 * the mistake, or at the end of the text, so the line that made it is looked for.
 * @param error as the reader threw it for this very text
 */
export function explainYaml(
  { reason, mark }: Pick<YAMLException, 'reason' | 'mark'>,
  yaml: string,
): YamlFault {
  const lines = yaml.split('\n');
  const stopped = findBack(lines, Math.min(mark?.line ?? 0, lines.length - 1), isWritten) ?? 0;
  const at = (line: number, column: number, sentence: string): YamlFault => ({
    line: line + 1,
    column: column + 1,
    message: describeYaml.withLine(sentence, (lines[line] ?? '').trim()),
  });
  const here = (sentence: string) => at(stopped, mark?.column ?? 0, sentence);
  const current = lines[stopped] ?? '';

  if (/duplicated mapping key/.test(reason))
    return here(DASH_JOINED.test(current) ? describeYaml.dashJoined() : describeYaml.twice());
  if (/tab characters/.test(reason) || /^\s*\t/.test(current)) return here(describeYaml.tab());
  if (/alias|anchor|tag/.test(reason)) return here(describeYaml.special(suggest(current)));
  if (/depth/i.test(reason)) return here(describeYaml.tooDeep());
  if (/quoted scalar|flow|unexpected end/.test(reason)) {
    const open = findBack(lines, stopped, (line) => isOpen(FIELD.exec(line)?.[2] ?? ''));
    if (open !== undefined)
      return at(open, FIELD.exec(lines[open] ?? '')?.[1]?.length ?? 0, describeYaml.open());
    return here(describeYaml.open());
  }
  if (/found ','/.test(reason)) return here(describeYaml.emptyItem());
  const first = lines.findIndex(isWritten);
  if (first < stopped && /^\s/.test(lines[first] ?? '') && /^\S/.test(current))
    return at(first, 0, describeYaml.indented());
  const joined = [stopped, findBack(lines, stopped - 1, isWritten)].find(
    (line) => line !== undefined && JOINED.test(lines[line] ?? ''),
  );
  if (joined !== undefined) {
    const [before = '', name = ''] = JOINED.exec(lines[joined] ?? '') ?? [];
    const hasOther = lines[joined]?.charAt(before.length) === '\u00A0';
    const explain = hasOther ? describeYaml.otherSpace : describeYaml.joined;
    return at(joined, name.length, explain(name.trim()));
  }
  const opening = lines.findIndex((line) => /^[^#\s]/.test(line));
  const isWords = opening !== -1 && opening < stopped && lines[opening]?.startsWith('- ') === false;
  if (/document separator/.test(reason) && isWords) return at(opening, 0, describeYaml.nameless());
  if (/multiline key/.test(reason)) {
    const nameless = findBack(lines, stopped - 1, isWritten);
    if (nameless !== undefined) return at(nameless, 0, describeYaml.nameless());
  }
  const [, , value = ''] = FIELD.exec(current) ?? [];
  if (/^["']/.test(value)) return here(describeYaml.textAfterQuote(suggest(current)));
  if (ITEM.test(value)) return here(describeYaml.itemBeside());
  if (SPECIAL.test(value)) return here(describeYaml.special(suggest(current)));
  if (/:(?:\s|$)/.test(value)) return here(describeYaml.colon(suggest(current)));
  if (/^\s+\S/.test(current)) return here(describeYaml.indented());
  return here(describeYaml.unknown());
}

/** The line with its value in quotes, whatever it holds. */
function suggest(line: string): string | undefined {
  const [, name, value] = FIELD.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const text = value.trim();
  const isPlain = !/["\\]/.test(text);
  return `${name.trim()} ${isPlain ? `"${text}"` : `'${text.replaceAll("'", "''")}'`}`;
}

/** Whether a value opens a quote or a bracket that it does not close. */
function isOpen(value: string): boolean {
  if (value.startsWith('"')) return !/^"(?:[^"\\]|\\.)*"/.test(value);
  if (value.startsWith("'")) return !/^'(?:[^']|'')*'/.test(value);
  return /^[[{]/.test(value) && value.split(/[[{]/).length > value.split(/[\]}]/).length;
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

function findBack(
  lines: readonly string[],
  from: number,
  matches: (line: string) => boolean,
): number | undefined {
  const found = lines.slice(0, Math.max(0, from + 1)).findLastIndex(matches);
  return found === -1 ? undefined : found;
}
