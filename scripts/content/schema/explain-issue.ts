import type * as z from 'zod';
import { describeYaml } from '../front-matter/yaml-messages.ts';
import { describe } from '../messages.ts';
import type { ProblemCode, Refusal } from '../problem.ts';
import { explainUnknown } from './explain-unknown.ts';
import { findSchemaParts } from './schema-parts.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with a field, in an editor's words. */
export interface Explained extends Refusal {
  /** Names and indexes that lead to it. */
  path: Path;
  /** Whether its name is wrong, or what stands behind it. */
  at: 'key' | 'value';
  /** Paths of the fields that an unknown one may stand for. */
  meant?: readonly string[];
}

/**
 * Puts into words what Zod says of a value.
 * @param data the whole of what was checked
 * @param base where the issue's own path begins: a branch of a union counts from the union
 */
export function explainIssue(schema: z.ZodType, data: unknown, issue: Issue, base: Path = []): Explained[] {
  const path = [...base, ...issue.path];
  const field = path.filter((key) => typeof key === 'string').join('.');
  const wrong = (code: ProblemCode, message: string): Explained[] => [{ path, code, message, at: 'value' }];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => !errors.some(isMismatch));
    if (branch !== undefined) return branch.flatMap((inner) => explainIssue(schema, data, inner, path));
    return wrong('field-invalid', explainShape(schema, path, field));
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainName(schema, path, key));
  if (issue.code === 'custom')
    return wrong((issue.params?.['code'] as ProblemCode | undefined) ?? 'field-invalid', issue.message);
  if (path.length === 0) return wrong('front-matter-invalid', explainNoFields(schema, data));
  if (valueAt(data, path) === undefined)
    return wrong('field-missing', describe.fieldMissing(field, findSchemaParts(schema, path).example));
  if (issue.code === 'invalid_value')
    return wrong('field-invalid', describe.fieldChoice(field, issue.values.map(String)));
  if (issue.code !== 'invalid_type' || issue.expected !== 'string')
    return wrong('field-invalid', explainShape(schema, path, field));
  const isItem = typeof path.at(-1) === 'number';
  return wrong('field-invalid', isItem ? describe.itemText(field) : describe.fieldText(field));
}

function explainName(schema: z.ZodType, path: Path, key: string): Explained {
  const { message, meant } = explainUnknown(schema, path, key);
  return {
    path: [...path, key],
    code: 'field-unknown',
    message,
    at: 'key',
    meant: meant.map((name) => [...path, name].join('.')),
  };
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
  return issue.path.length === 0 && issue.code === 'invalid_type';
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
