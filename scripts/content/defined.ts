/** Leaves out the fields that hold nothing, so that absent and undefined are one thing. */
export function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key as keyof Fields];
    if (value !== undefined) kept[key] = value;
  }
  return kept as never;
}
