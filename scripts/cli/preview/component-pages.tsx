import { renderDocument } from '../../../layouts/document.ts';
import { IndexPage } from '../../../layouts/index-page.tsx';
import type { Assets } from '../../../layouts/props.ts';
import { makeFrame, makeHead } from '../../../layouts/sample-props.ts';
import { FRONT_PAGE } from './component-pages/sample-indexes.ts';
import { drawSamplePicture } from './component-pages/sample-picture.ts';
import { SAMPLES } from './component-pages/samples.tsx';
import { toUrl } from '../../text/brands.ts';

/** Where the component pages stand, in the live preview alone. */
export const COMPONENT_PAGES = '/_mau/';

/** What an address below `/_mau/` shows; the extension says its kind. */
export interface ComponentAnswer {
  extension: string;
  body: string | Buffer;
}

/**
 * Every part of a page in every state, for the eyes and for tests: `/_mau/` lists the samples, `/_mau/<name>/` shows one.
 * @param assets the stylesheets and scripts of the site that is shown
 * @returns undefined where no sample stands
 */
export async function answerComponentPage(
  path: string,
  assets: Assets,
): Promise<ComponentAnswer | undefined> {
  if (path === COMPONENT_PAGES) return { extension: '.html', body: renderIndex(assets) };
  const sample = SAMPLES.find(({ name }) => path === `${COMPONENT_PAGES}${name}/`);
  if (sample === undefined) return drawSamplePicture(path);
  const head = makeHead({ title: sample.title, canonical: `https://mau.example${path}`, noindex: true });
  return {
    extension: '.html',
    body: renderDocument(makeFrame({ assets }), head, sample.show(assets), sample.purpose),
  };
}

function renderIndex(assets: Assets): string {
  const items = SAMPLES.map(({ name, title }) => ({ title, url: toUrl(`${COMPONENT_PAGES}${name}/`) }));
  const page = (
    <IndexPage
      title="Các phần của trang"
      description="Mỗi phần trong mỗi trạng thái. Chỉ có ở bản xem trước; trang đã dựng không có."
      breadcrumb={FRONT_PAGE}
      groups={[{ id: 'mau', items }]}
    />
  );
  const head = makeHead({
    title: 'Các phần của trang',
    canonical: 'https://mau.example/_mau/',
    noindex: true,
  });
  return renderDocument(makeFrame({ assets }), head, page);
}
