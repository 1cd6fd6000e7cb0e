import type * as z from 'zod';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { createLocator } from '../front-matter/locate.ts';
import type { ReadableFields } from '../front-matter/readable-fields.ts';
import { describeYaml } from '../front-matter/yaml-messages.ts';
import { makeError, type Problem } from '../problem.ts';
import { cleanValues } from './clean-values.ts';
import { type Explained, explainIssue } from './explain-issue.ts';
import { findJoinedDashes } from './joined-dashes.ts';
import { findSchemaParts } from './schema-parts.ts';

/** Decoded fields, or the problems that stood in the way and the paths of fields that unknown ones may stand for; never both. */
export type Decoded<Fields> = { fields: Fields } | { problems: Problem[]; meant: ReadonlySet<string> };

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
  const issues = result.error?.issues.filter(({ path }) => !joined.includes(String(path[0]))) ?? [];
  const explained = [
    ...joined.map(explainJoined),
    ...issues.flatMap((issue) => explainIssue(schema, data, issue)),
  ];
  const meant = new Set(explained.flatMap(({ meant: paths = [] }) => paths));
  const isElsewhere = ({ path, code }: Explained) =>
    code === 'field-missing' && (source.unread?.has(String(path[0])) === true || meant.has(path.join('.')));
  const locate = createLocator(source.yaml, source.firstLine);
  const problems = explained
    .filter((one) => !isElsewhere(one))
    .map(({ path, code, message, at }) => makeError(source.file, code, message, locate(path, at)));
  return { problems, meant };
}

/** The same value in texts of its own: those cut from a file keep the whole file in memory. */
function detach(value: unknown): unknown {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

function explainJoined(name: string): Explained {
  return { path: [name], code: 'field-invalid', message: describeYaml.dashJoined(), at: 'value' };
}
