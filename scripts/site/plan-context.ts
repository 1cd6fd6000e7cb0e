import type { Assets } from '../../layouts/props.ts';
import type { Archive, Article } from '../content/archive.ts';
import type { Url } from '../text/brands.ts';
import type { ArchiveTerms } from './terms/archive-terms.ts';
import type { ArchiveYear } from './articles/calendar-of-articles.ts';
import type { CountsSnapshot } from './counts/counts-snapshot.ts';
import type { EditHistories } from './articles/edit-history.ts';
import type { Frames } from './frames.ts';
import type { PlanMemory } from './page-group.ts';
import type { Ways } from './ways.ts';

/** What every page's recipe draws on. */
export interface PlanContext {
  archive: Archive;
  /** Articles that are not withdrawn, oldest first. */
  shown: readonly Article[];
  /** All articles of a section, by its slug, oldest first. */
  bySection: ReadonlyMap<string, readonly Article[]>;
  assets: Assets;
  frames: Frames;
  terms: ArchiveTerms;
  /** The earliest first. */
  years: readonly ArchiveYear[];
  ways: Ways;
  /** Only for home and the statistics page: no other page may change with it. */
  counts?: CountsSnapshot;
  /** Only for sites that show when their articles were edited. */
  histories?: EditHistories;
  /** What earlier plans found out. */
  memory?: PlanMemory;
  /** The full address of a page: `https://kho-bai.example/2021/08/slug/`. */
  absolute(url: Url): string;
}
