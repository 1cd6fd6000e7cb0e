import type { Archive, Article, Photo } from '../content/archive.ts';
import { type Coming, compareArticles } from '../content/links/link-archive.ts';
import type { ContentFolder } from '../content/disk/content-folder.ts';
import { type LoadOptions, loadArchive } from '../content/load-archive.ts';
import { hasErrors, type Problem, sortProblems } from '../content/problem.ts';
import { findShown } from '../site/articles/shown-articles.ts';
import { checkLinks } from '../site/checks/check-links.ts';
import { checkProvince } from '../site/checks/check-province.ts';
import type { Page } from '../site/page.ts';
import { planSite } from '../site/plan-site.ts';
import type { Url } from '../text/brands.ts';
import { planCardImages } from './pictures/card-images.ts';
import { findCodeVersion } from './bundles/code-version.ts';
import type { OutputFile } from './output/output-file.ts';
import { planFiles } from './plan-files.ts';
import { openPlanMemory } from './plan-memory.ts';
import { PROJECT_DIR } from './project.ts';
import { readCounts } from './read-counts.ts';
import { readHistories } from './history/read-histories.ts';
import { makeSiteAssets, type WorkerAsset } from './bundles/site-assets.ts';

/** Everything that the output folder is to hold. */
export interface BuildPlan {
  codeVersion: string;
  folder: ContentFolder;
  archive: Archive;
  plan: Map<Url, Page>;
  /** Files that are not rendered: assets, attachments, `_headers`; the search index is planned by itself. */
  files: OutputFile[];
  /** The service worker, whose file is planned last. */
  worker: WorkerAsset;
  /** Photos that readers see, each once. */
  photos: Photo[];
  /** Articles that are not out yet: drafts, and those with a date to come. */
  later: readonly Article[];
  /** Those of them that need nothing but time. */
  coming: readonly Article[];
  /** Plans the page that one of these would have if it came out now. */
  planLater(article: Article): Page | undefined;
  /** Warnings only. */
  problems: Problem[];
}

/** Content that must not be built: all its problems, at least one of them an error. */
export interface RefusedPlan {
  refused: Problem[];
  folder: ContentFolder;
  /** Absent when `site.yaml` itself cannot be read. */
  archive?: Archive;
  coming: readonly Article[];
}

/** An archive that was read, before the site is planned. */
export interface ReadArchive extends Pick<BuildPlan, 'archive' | 'folder' | 'codeVersion'> {
  /** Whether all articles were remembered. */
  known: boolean;
}

export interface PlanOptions extends Omit<LoadOptions, 'codeVersion'> {
  /** Told of the archive before the site is planned, whether it may be built or not; what it does is waited for. */
  onArchive?: ((read: ReadArchive) => Promise<void> | undefined) | undefined;
}

/** Checks the content and plans the site; `refused` holds all problems when one of them is an error. */
export async function planBuild(options: PlanOptions): Promise<BuildPlan | RefusedPlan> {
  const codeVersion = findCodeVersion(PROJECT_DIR);
  const loaded = await loadArchive({ ...options, codeVersion });
  const { folder, archive, known } = loaded;
  const coming = loaded.coming.articles;
  if (archive === undefined) return { refused: loaded.problems, folder, coming };
  const [{ assets, files, worker }] = await Promise.all([
    makeSiteAssets(options.cacheDir, codeVersion),
    options.onArchive?.({ archive, folder, codeVersion, known }),
  ]);
  const { histories, problems: ofHistory } = readHistories(archive.site, options);
  const memory = openPlanMemory(options.cacheDir, codeVersion);
  const counts = await readCounts(options.cacheDir);
  const plan = planSite(archive, assets, { counts, histories, memory });
  memory.save();
  const planWith = (more: readonly Article[]) => {
    const articles = [...archive.articles, ...more].sort(compareArticles);
    return planSite({ ...archive, articles }, assets, { counts, histories });
  };
  const problems = sortProblems([
    ...loaded.problems,
    ...ofHistory,
    ...checkProvince(folder, archive.site),
    ...checkLinks(loaded.pageLinks, plan),
    ...checkComing(loaded.coming, plan, planWith),
  ]);
  if (hasErrors(problems)) return { refused: problems, folder, archive, coming };
  return {
    codeVersion,
    folder,
    archive,
    plan,
    files: [
      ...files,
      ...planFiles(archive, folder, plan),
      ...planCardImages(archive, { folder, cacheDir: options.cacheDir }),
    ],
    worker,
    photos: findPhotos(archive),
    later: loaded.later,
    coming,
    planLater: (article) => planWith([article]).get(article.url),
    problems,
  };
}

/**
 * Reports links that would stop the build of the hour at which an article comes out, when nobody is there to mend them. They may
 * lead to a page that exists only then, of its month or a new tag.
 */
function checkComing(
  { articles, pageLinks }: Coming,
  plan: ReadonlyMap<Url, unknown>,
  planWith: (more: readonly Article[]) => ReadonlyMap<Url, unknown>,
): Problem[] {
  return checkLinks(pageLinks, plan).length === 0 ? [] : checkLinks(pageLinks, planWith(articles));
}

function findPhotos({ articles, pages }: Archive): Photo[] {
  const inPages = pages.flatMap(({ body }) =>
    Object.values(body.references).flatMap((reference) =>
      reference.kind === 'photo' ? [reference.photo] : [],
    ),
  );
  const photos = [...findShown(articles).flatMap((article) => article.photos), ...inPages];
  return [...new Map(photos.map((photo) => [photo.file, photo])).values()];
}
