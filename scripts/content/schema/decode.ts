import type * as z from 'zod';
import { cleanText } from '../../text/normalize.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { createLocator } from '../front-matter/locate.ts';
import { describeYaml } from '../front-matter/yaml-messages.ts';
import { describe } from '../messages.ts';
import { makeError, type Problem, type ProblemCode } from '../problem.ts';
import type { ReadableFields } from '../front-matter/readable-fields.ts';
import { explainUnknown } from './explain-unknown.ts';
import { findJoinedDashes } from './joined-dashes.ts';
import { findSchemaParts } from './schema-parts.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Decoded fields, or the problems that stood in the way and the paths of fields that unknown ones may stand for; never both. */
export type Decoded<Fields> = { fields: Fields } | { problems: Problem[]; meant?: ReadonlySet<string> };

/**
 * Checks front-matter (or a whole YAML file) against a schema, and tells where in the file each problem stands. Fields that could not
 * be read, or have a misspelled name, are not missing.
 */
export function decodeFields<Fields>(
  schema: z.ZodType<Fields>,
  source: Pick<FrontMatter, 'file' | 'yaml' | 'data'> &
    Partial<Pick<ReadableFields, 'unread'>> & { firstLine: number },
): Decoded<Fields> {
  const data = detach(cleanValues(source.data));
  const result = schema.safeParse(data, { reportInput: true });
  const joined = findJoinedDashes(data, source.yaml).filter((name) => findSchemaParts(schema, [name]).isList);
  if (result.success && joined.length === 0) return { fields: result.data };
  const locate = createLocator(source.yaml);
  const issues = result.error?.issues.filter(({ path }) => !joined.includes(String(path[0]))) ?? [];
  const problems = [
    ...joined.map(explainJoined),
    ...issues.flatMap((issue) => explainIssue(issue, data, [], schema)),
  ];
  const meant = new Set(problems.flatMap(({ meant: paths = [] }) => paths));
  const isElsewhere = ({ path, code }: Explained) =>
    code === 'field-missing' && (source.unread?.has(String(path[0])) === true || meant.has(path.join('.')));
  return {
    meant,
    problems: problems
      .filter((problem) => !isElsewhere(problem))
      .map(({ path, code, message, at }) => {
        const { line, column } = locate(path, at);
        return makeError(source.file, code, message, { line: line + source.firstLine - 1, column });
      }),
  };
}

/** Cleans every text of a YAML value, and drops the fields that were left blank: a template's `summary:` says nothing. */
export function cleanValues(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValues).filter((item) => !isBlank(item));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([key, field]): [string, unknown] => [
    cleanText(key),
    cleanValues(field),
  ]);
  return Object.fromEntries(fields.filter(([, field]) => !isBlank(field)));
}

/** The same value in texts of its own: those cut from a file keep the whole file in memory. */
function detach(value: unknown): unknown {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

/** A text of nothing that can be seen, or YAML's own words for nothing. */
const NOTHING = /^(?:[\s\p{Cf}]*|null|~)$/u;

/** Whether an editor left a field empty. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && NOTHING.test(value)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

interface Explained {
  path: Path;
  code: ProblemCode;
  message: string;
  at: 'key' | 'value';
  /** Paths of the fields that an unknown one may stand for. */
  meant?: readonly string[];
}

function explainJoined(name: string): Explained {
  return { path: [name], code: 'field-invalid', message: describeYaml.dashJoined(), at: 'value' };
}

function explainIssue(issue: Issue, data: unknown, base: Path, schema: z.ZodType): Explained[] {
  const path = [...base, ...issue.path];
  const field = path.filter((key) => typeof key === 'string').join('.');
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => !errors.some(isMismatch));
    if (branch !== undefined) return branch.flatMap((inner) => explainIssue(inner, data, path, schema));
    return [{ path, code: 'field-invalid', message: explainShape(schema, path, field), at: 'value' }];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const { message, meant } = explainUnknown(schema, path, key);
      return {
        path: [...path, key],
        code: 'field-unknown',
        message,
        at: 'key',
        meant: meant.map((name) => [...path, name].join('.')),
      };
    });
  }
  if (issue.code === 'custom') {
    return [
      {
        path,
        code: (issue.params?.['code'] as ProblemCode | undefined) ?? 'field-invalid',
        message: issue.message,
        at: 'value',
      },
    ];
  }
  if (path.length === 0)
    return [{ path, code: 'front-matter-invalid', message: explainNoFields(schema, data), at: 'value' }];
  if (valueAt(data, path) === undefined) {
    return [
      {
        path,
        code: 'field-missing',
        message: describe.fieldMissing(field, findSchemaParts(schema, path).example),
        at: 'value',
      },
    ];
  }
  if (issue.code === 'invalid_value')
    return [
      {
        path,
        code: 'field-invalid',
        message: describe.fieldChoice(field, issue.values.map(String)),
        at: 'value',
      },
    ];
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined;
  const explainText = typeof path.at(-1) === 'number' ? describe.itemText : describe.fieldText;
  const message = expected === 'string' ? explainText(field) : explainShape(schema, path, field);
  return [{ path, code: 'field-invalid', message, at: 'value' }];
}

/** A name with no space behind its colon; no web address. */
const JOINED = /^(\p{L}+):[^\s/]/u;

/** Lines that are no fields: a list, or, for want of spaces, `title:Bài` in each of them, which is one text to YAML. */
function explainNoFields(schema: z.ZodType, data: unknown): string {
  const [only, ...others] = findSchemaParts(schema, []).fields;
  if (Array.isArray(data) && only !== undefined && others.length === 0) return describe.listUnnamed(only);
  const [, name] = typeof data === 'string' ? (JOINED.exec(data) ?? []) : [];
  return name === undefined ? describe.frontMatterShape() : describeYaml.joined(name);
}

/** Whether a value is of another kind than this branch of a union takes (a list where a text stands, say). */
function isMismatch(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((errors) => errors.some(isMismatch));
  return issue.code === 'invalid_type';
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}

/** What to write where a value is of the wrong kind. */
function explainShape(schema: z.ZodType, path: Path, field: string): string {
  const { fields, isList } = findSchemaParts(schema, path);
  if (fields.length > 0) return describe.fieldParts(field, fields, isList);
  return isList ? describe.fieldList(field) : describe.fieldInvalid(field);
}
