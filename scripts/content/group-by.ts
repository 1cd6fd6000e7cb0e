/** Sorts items into groups by a name, keeping their order; groups stand in the order of their first items. */
export function groupBy<Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** The first item of each name. */
export function firstOfEach<Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Item[] {
  return Array.from(groupBy(items, nameOf).values(), ([first]) => first as Item);
}
