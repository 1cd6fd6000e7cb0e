/** Runs one statement of SQLite and gives its rows. */
export type Sql = <Row>(query: string, ...bindings: readonly (string | number | Uint8Array)[]) => Row[];

/**
 * What a shard keeps. For good: counts for each article and totals for each day. For 40 days: counts for each article
 * and day. For one window: salted hashes of readers and addresses. `base` and `figure` are used in the first shard alone.
 */
const TABLES = [
  `article(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, views INTEGER NOT NULL)`,
  `article_day(day TEXT, article INTEGER, views INTEGER NOT NULL, PRIMARY KEY (day, article)) WITHOUT ROWID`,
  `day(day TEXT PRIMARY KEY, views INTEGER NOT NULL, visits INTEGER NOT NULL) WITHOUT ROWID`,
  `reading_window(one INTEGER PRIMARY KEY CHECK (one = 1), start INTEGER NOT NULL, salt BLOB NOT NULL)`,
  `seen(reader BLOB, article INTEGER, PRIMARY KEY (reader, article)) WITHOUT ROWID`,
  // Article 0 stands for all articles together.
  `spent(address BLOB, article INTEGER, reads INTEGER NOT NULL, PRIMARY KEY (address, article)) WITHOUT ROWID`,
  `base(id TEXT PRIMARY KEY, legacy INTEGER NOT NULL, backup INTEGER NOT NULL) WITHOUT ROWID`,
  `base_day(day TEXT PRIMARY KEY, views INTEGER NOT NULL, visits INTEGER NOT NULL) WITHOUT ROWID`,
  `figure(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID`,
];

/** Makes the tables that a new shard lacks. */
export function createTables(sql: Sql): void {
  for (const table of TABLES) sql(`CREATE TABLE IF NOT EXISTS ${table}`);
}
