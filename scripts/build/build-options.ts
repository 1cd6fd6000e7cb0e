import type { BuildFolders } from './build-folders.ts';
import type { Scan } from './threads/scan.ts';
import type { Shard } from './shards/shard.ts';

export interface BuildOptions extends BuildFolders {
  /** Milliseconds since 1970; decides only which articles are out. */
  now: number;
  /** The commit that is checked out, for the manifest. */
  commit?: string | undefined;
  /** Photos encoded at once; by default one for each core. */
  jobs?: number;
  /** Whether the site gets a search index; it does unless this is false. */
  search?: boolean;
  /** Makes only a part of the site, to be joined with the others by `mergeShards`. */
  shard?: Shard;
  /** Begun by who had to wait before building; else the build begins its own. */
  scan?: Scan;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  step: 'pages' | 'pictures';
  done: number;
  total: number;
}
