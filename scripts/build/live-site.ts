import type { Article } from '../content/archive.ts';
import type { LoadOptions } from '../content/load-archive.ts';
import type { Problem } from '../content/problem.ts';
import { createBodyRenderer } from '../render/body.ts';
import { pictureFiles } from '../render/picture.ts';
import type { Page } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import type { Url } from '../text/brands.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { OutputFile } from './output/output-file.ts';
import { copyAttachment } from './plan-files.ts';
import { createPictureReader } from './pictures/picture-reader.ts';
import { planBuild } from './plan-build.ts';
import { planPackFiles } from './search-index/plan-pack-files.ts';
import { planSearchFiles } from './search-index/plan-search-files.ts';
import { planServiceWorker } from './hosting/plan-service-worker.ts';

/** The site that a content folder would give now; each file of it is made when somebody asks. */
export interface LiveSite {
  problems: Problem[];
  /** None when the content has errors. */
  pages: number;
  /** Articles that are not out yet, which only this site shows, and nowhere but at their address. */
  later: readonly Pick<Article, 'title' | 'url'>[];
  /**
   * Makes a file; undefined where the site has none at this address.
   * @throws Error when the content has changed since
   */
  read(url: Url): Promise<Uint8Array | undefined>;
}

/** Plans the site of a content folder. What it shows of photos and of the search index is kept in the cache. */
export async function planLiveSite(options: Omit<LoadOptions, 'codeVersion'>): Promise<LiveSite> {
  const planned = await planBuild(options);
  if ('refused' in planned)
    return { problems: planned.refused, pages: 0, later: [], read: async () => undefined };
  const { plan, folder, photos, later, problems } = planned;
  const { cacheDir } = options;
  const renderBody = createBodyRenderer(folder);
  const render = (page: Page) => encodeUtf8(renderPage(page, renderBody));
  const attachments = later.flatMap((article) => [...article.attachments, ...article.filesInBody]);
  const files = mapByUrl([
    ...attachments.map((attachment) => copyAttachment(attachment, folder)),
    ...planned.files,
    planServiceWorker(planned, planned.files),
  ]);
  const pictures = new Map(
    [...later.flatMap((article) => article.photos), ...photos].flatMap((photo) =>
      pictureFiles(photo).map((file) => [file.url, { photo, file }]),
    ),
  );
  const readPicture = createPictureReader({ folder, cacheDir });
  // An index takes longer than all the rest, and an editor seldom searches.
  let search: Map<Url, OutputFile> | undefined;
  const findSearchFile = (url: Url) => {
    search ??= mapByUrl([
      ...planSearchFiles(planned, cacheDir),
      ...planPackFiles(planned, { cacheDir, readPage: render }),
    ]);
    return search.get(url);
  };
  return {
    problems,
    pages: plan.size,
    later,
    async read(url) {
      const article = later.find((one) => one.url === url);
      const page = article === undefined ? plan.get(url) : planned.planLater(article);
      if (page !== undefined) return render(page);
      const picture = pictures.get(url);
      if (picture !== undefined) return readPicture(picture.photo, picture.file);
      const file = files.get(url) ?? (url.startsWith('/tim-kiem/') ? findSearchFile(url) : undefined);
      return file?.bytes();
    },
  };
}

function mapByUrl(files: readonly OutputFile[]): Map<Url, OutputFile> {
  return new Map(files.map((file) => [file.url, file]));
}
