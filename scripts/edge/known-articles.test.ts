import { expect, it } from 'vitest';
import { isKnownArticle } from './known-articles.ts';

/** The site's files: a page for each article of 2026, with a body that stays open until it is read or let go. */
function openSite() {
  const asked: string[] = [];
  let open = 0;
  const fetchAsset = async (path: string): Promise<Response> => {
    asked.push(path);
    open += 1;
    const body = new ReadableStream({ cancel: () => void (open -= 1) });
    return new Response(body, { status: path.startsWith('/2026/') ? 200 : 404 });
  };
  return { asked, fetchAsset, countOpen: () => open };
}

it('the files are asked for an article once, and again and again for one that is not there', async () => {
  const { asked, fetchAsset, countOpen } = openSite();
  const answers = [];
  for (const id of ['2026/01/co', '2026/01/co', '2025/01/khong', '2025/01/khong'])
    answers.push(await isKnownArticle(id, fetchAsset));
  expect(answers).toEqual([true, true, false, false]);
  expect(asked).toEqual(['/2026/01/co/', '/2025/01/khong/', '/2025/01/khong/']);
  expect(countOpen()).toBe(0);
});

it('no more than 50,000 articles are remembered', async () => {
  const { asked, fetchAsset } = openSite();
  for (let number = 0; number <= 50_000; number++) await isKnownArticle(`2026/02/bai-${number}`, fetchAsset);
  const { length } = asked;
  for (const number of [0, 50_000]) await isKnownArticle(`2026/02/bai-${number}`, fetchAsset);
  expect(asked.slice(length)).toEqual(['/2026/02/bai-0/']);
});
