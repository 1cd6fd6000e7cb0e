import { defined } from '../defined.ts';
import * as z from 'zod';

/** What a schema takes at one place. */
export interface SchemaParts {
  /** Names of the fields of a mapping; none where no mapping is taken. */
  fields: readonly string[];
  /** What each of them means, in words for editors; empty where nothing is said. */
  meanings: readonly string[];
  isList: boolean;
  /** As an editor would write it on the field's line. */
  example?: string;
}

type Node = z.core.JSONSchema.BaseSchema;

/** Says what may be written at a path of names and list places. */
export function findSchemaParts(schema: z.ZodType, path: readonly PropertyKey[]): SchemaParts {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: keepExamples });
  const found = path.reduce<Node[]>(
    (nodes, key) => nodes.flatMap((node) => stepInto(node, key)),
    spread(root),
  );
  const example = found.map(({ examples }) => writeExample(examples?.[0])).find((one) => one !== undefined);
  const fields = found.flatMap(({ properties }) => Object.entries(properties ?? {}));
  return {
    fields: fields.map(([name]) => name),
    meanings: fields.map(([, field]) => (typeof field === 'object' ? (field.description ?? '') : '')),
    isList: found.some(({ type }) => type === 'array'),
    ...defined({ example }),
  };
}

/** A text, a number or a list of them as front-matter has it on one line. */
function writeExample(example: unknown): string | undefined {
  if (Array.isArray(example)) return `[${example.join(', ')}]`;
  return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined;
}

/** Zod leaves out the examples of what is transformed, for they could be of its outcome; ours are what an editor types. */
function keepExamples({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Node }): void {
  const { examples } = z.globalRegistry.get(zodSchema) ?? {};
  if (Array.isArray(examples)) jsonSchema.examples = examples;
}

function stepInto({ properties, items }: Node, key: PropertyKey): Node[] {
  const next = typeof key === 'number' ? items : properties?.[String(key)];
  return typeof next === 'object' && !Array.isArray(next) ? spread(next) : [];
}

/** A node and all the alternatives that it offers. */
function spread(node: Node): Node[] {
  const others = (node.anyOf ?? []).filter((one) => typeof one === 'object');
  return [node, ...others.flatMap(spread)];
}
