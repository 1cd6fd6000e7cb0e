import { isMapping } from './clean-values.ts';

/**
 * Names of the fields at the top whose value begins on a line of its own with a dash that has no space behind it. YAML takes such
 * lines for one text, all together: `-Lò Văn An -Lò Văn Bình`.
 * @param data as it was read from `yaml`
 */
export function findJoinedDashes(data: unknown, yaml: string): string[] {
  if (!isMapping(data)) return [];
  const joined = Object.entries(data).filter(([, value]) => typeof value === 'string' && /^-\S/.test(value));
  if (joined.length === 0) return [];
  const opened = new Set(Array.from(yaml.matchAll(/^(\w+):[ \t]*$/gm), ([, name]) => name));
  return joined.flatMap(([name]) => (opened.has(name) ? [name] : []));
}
