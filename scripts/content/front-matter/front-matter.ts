import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, type State, YAMLException } from 'js-yaml';
import { describe } from '../messages.ts';
import type { Problem } from '../problem.ts';
import { type ReadableFields, readFields } from './readable-fields.ts';
import type { Source } from '../disk/read-source.ts';

/** Line of a file on which its front-matter begins, below the fence. */
export const FIELDS_LINE = 2;

/** Front-matter as the editor typed it: every scalar is text, nothing is guessed to be a number, a date or a boolean. */
export interface FrontMatter {
  file: Source['file'];
  /** Keys to strings, lists and mappings; null where nothing stands after a key. */
  data: unknown;
  /** YAML between the fences. */
  yaml: string;
  body: string;
  /** Line of the file, from 1, on which the body begins. */
  bodyLine: number;
}

/** Longest front-matter in characters; an article of 40 photos has about 8,000. */
export const MAX_FRONT_MATTER = 64 * 1024;

/**
 * YAML with plain scalars kept as text; anchors (and so aliases) and deep nesting, which can blow up a small file, are refused.
 * @throws YAMLException saying what is wrong, and on which line
 */
export function parseYaml(yaml: string): unknown {
  return load(yaml, { schema: FAILSAFE_SCHEMA, maxDepth: 12, listener: refuseAnchor });
}

function refuseAnchor(_event: string, { anchor, line, position, lineStart, input }: State): void {
  if (anchor === null || anchor === undefined) return;
  const mark = { line, column: position - lineStart, position, buffer: input, name: '', snippet: '' };
  throw new YAMLException('anchors are refused', mark);
}

type Text = Pick<Source, 'file' | 'text'>;

/** An article's text, cut at its fences. */
interface Fenced extends Pick<FrontMatter, 'yaml' | 'body' | 'bodyLine'> {
  /** Why it is unknown where the front-matter ends; what looks like fields is taken for it. */
  fault?: Problem;
}

const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** YAML without control characters, which no field keeps and YAML refuses; Word leaves some where a line was broken. */
export function dropControls(yaml: string): string {
  return yaml.replace(CONTROLS, '');
}

/** A line of three dashes; U+2028, which `^` takes for the end of one, may stand in a value. */
const FENCE = /(?<=^|\n)---[ \t]*(?=\n|$)/;
const DASHES = /(?<=^|\n)---/;

/** Cuts an article's text at its fences. The fence is a line of exactly `---`: `---js` would run code. */
function cutAtFences({ file, text }: Text): Fenced | Problem {
  const problem = (code: Problem['code'], line: number, message: string, column = 1): Problem => ({
    file,
    line,
    column,
    code,
    severity: 'error',
    message,
  });
  const opening = /^---([^\n]*)(?:\n|$)/.exec(text);
  if (opening === null) {
    const isLong = isLongDash(text.slice(0, LONGEST_DASH));
    return problem(
      'front-matter-missing',
      1,
      isLong ? describe.frontMatterLongDash() : describe.frontMatterMissing(text),
    );
  }
  if (opening[1]?.trim() !== '')
    return problem('front-matter-code', 1, describe.frontMatterCode(opening[1] ?? ''));

  const closing = FENCE.exec(text.slice(opening[0].length));
  if (closing === null) {
    const length = measureFields(text.slice(opening[0].length));
    const end = opening[0].length + length;
    const fault = isLongDash(text.slice(end, end + LONGEST_DASH))
      ? problem('front-matter-invalid', countLines(text.slice(0, end)) + 1, describe.frontMatterLongDash())
      : problem('front-matter-invalid', 1, describe.frontMatterOpen());
    if (length === 0 || length > MAX_FRONT_MATTER) return fault;
    const start = opening[0].length + length;
    const yaml = dropControls(text.slice(opening[0].length, start)).replace(/\n?$/, '\n');
    return { yaml, body: text.slice(start), bodyLine: countLines(yaml) + 2, fault };
  }
  const yaml = dropControls(text.slice(opening[0].length, opening[0].length + closing.index));
  if (yaml.length > MAX_FRONT_MATTER)
    return problem('front-matter-invalid', 1, describe.frontMatterTooLong(MAX_FRONT_MATTER));
  const dashes = DASHES.exec(yaml);
  if (dashes !== null) {
    return problem(
      'front-matter-invalid',
      countLines(yaml.slice(0, dashes.index)) + 2,
      describe.frontMatterDashes(),
    );
  }
  const end = opening[0].length + closing.index + closing[0].length;
  return { yaml, body: text.slice(end + 1), bodyLine: countLines(yaml) + 3 };
}

/** Longest line, in characters, that is looked at for such a dash. */
const LONGEST_DASH = 20;

/** Whether a text begins with a line that was to be `---`, and is not: a long dash, or one with signs that nobody sees. */
function isLongDash(text: string): boolean {
  const [line = ''] = text.split('\n');
  return /^\p{Pd}{1,4}$/u.test(line.replace(/[\s\p{Cf}]/gu, ''));
}

/** A field as editors write it, a part of one, or a remark; a text begins with none of these. */
const FIELD_LINE = /^(?:[a-z][A-Za-z]*[ \t]*:|[ \t]+\S|-[ \t]|#[ \t])/;

/** How long the part of a text is, in characters, that looks like fields: up to the first line that is none, but for blank ones between. */
function measureFields(text: string): number {
  let length = 0;
  let end = 0;
  for (const line of text.split('\n')) {
    end += line.length + 1;
    if (FIELD_LINE.test(line)) length = end;
    else if (line.trim() !== '') break;
  }
  return Math.min(length, text.length);
}

/** Gives an article's body alone: the front-matter is not read. */
export function cutBody(source: Text): string | Problem {
  const fenced = cutAtFences(source);
  return 'code' in fenced ? fenced : (fenced.fault ?? fenced.body);
}

/** Splits an article's text at its fences and reads the YAML between them. */
export function splitFrontMatter(source: Text): FrontMatter | Problem {
  const read = readFrontMatter(source);
  return 'code' in read ? read : (read.faults[0] ?? read);
}

/** Front-matter as far as it can be read. */
export interface ReadableFrontMatter extends FrontMatter, Pick<ReadableFields, 'unread'> {
  /** Why some of it cannot be read; `data` and `yaml` are without those fields. */
  faults: Problem[];
}

/** Like `splitFrontMatter`, but fields that are no YAML keep nobody from the others and from the body. */
export function readFrontMatter(source: Text): ReadableFrontMatter | Problem {
  const { file } = source;
  const fenced = cutAtFences(source);
  if ('code' in fenced) return fenced;
  const { yaml, body, bodyLine, fault } = fenced;
  const { faults, ...fields } = readFields(yaml, (text) => matter(`---\n${text}---`, matterOptions).data);
  return {
    file,
    ...fields,
    body,
    bodyLine,
    faults: [
      ...(fault === undefined ? [] : [fault]),
      ...faults.map(({ line, ...other }): Problem => ({
        file,
        line: line + 1,
        ...other,
        code: 'front-matter-invalid',
        severity: 'error',
      })),
    ],
  };
}

const refuse = (): never => {
  throw new Error('front-matter is never code');
};

const matterOptions = {
  language: 'yaml',
  engines: {
    // What gray-matter hands over begins with the end of the opening line.
    yaml: { parse: (yaml: string) => parseYaml(yaml.slice(1)) as object },
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    json: refuse,
  },
};

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
