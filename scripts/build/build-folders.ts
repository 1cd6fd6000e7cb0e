/** The folders of a build. */
export interface BuildFolders extends WrittenFolders {
  contentDir: string;
  /** Empties the output folder first, also of files that no build wrote. */
  clean?: boolean;
}

/** Those that it writes to. */
export interface WrittenFolders {
  outDir: string;
  cacheDir: string;
}
