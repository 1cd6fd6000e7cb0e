import matter from 'gray-matter';
import type { Source } from '../disk/read-source.ts';
import { makeError, type Problem } from '../problem.ts';
import { cutAtFences, type Fenced, FIELDS_LINE } from './fences.ts';
import { parseYaml } from './parse-yaml.ts';
import { type ReadableFields, readFields } from './readable-fields.ts';

/** Front-matter as the editor typed it: every scalar is text, nothing is guessed to be a number, a date or a boolean. */
export interface FrontMatter extends Omit<Fenced, 'fault'> {
  file: Source['file'];
  /** Keys to strings, lists and mappings; null where nothing stands after a key. */
  data: unknown;
}

type Text = Pick<Source, 'file' | 'text'>;

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
      ...faults.map(({ line, column, message }) =>
        makeError(file, 'front-matter-invalid', message, { line: line + FIELDS_LINE - 1, column }),
      ),
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
