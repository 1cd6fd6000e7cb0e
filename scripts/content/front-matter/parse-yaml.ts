import { FAILSAFE_SCHEMA, load, type State, YAMLException } from 'js-yaml';

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

const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** YAML without control characters, which no field keeps and YAML refuses; Word leaves some where a line was broken. */
export function dropControls(yaml: string): string {
  return yaml.replace(CONTROLS, '');
}
