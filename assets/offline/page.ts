import { type OfferedYear, PACK_LIST, type PackList } from '../../scripts/search/packs/year-pack.ts';
import { make } from '../search/element.ts';
import { listOpened } from './opened.ts';
import { listSavedYears } from './saved-years.ts';
import { YearRow } from './year-row.ts';

const OWN_PATH = '/ngoai-tuyen/';

const NOT_KEPT =
  'Không có mạng, và trang bạn vừa mở chưa được lưu trên máy này. Dưới đây là những gì đã lưu.';
const CANNOT_KEEP = 'Trình duyệt này không lưu được bài để đọc ngoại tuyến.';
const NO_NETWORK = 'Không có mạng: muốn lưu thêm năm, mời bạn chờ đến khi có mạng.';

/**
 * Fills the page: the articles that were opened, and each year with what can be done about it; again when the network returns
 * to a page that was opened without. In a browser that keeps nothing it says so.
 */
export async function showKept(): Promise<void> {
  const status = document.querySelector<HTMLElement>('#bao')!;
  const sayWhy = (): void => {
    status.textContent = CANNOT_KEEP;
  };
  if ('serviceWorker' in navigator) await fillPage(status).catch(sayWhy);
  else sayWhy();
}

async function fillPage(status: HTMLElement): Promise<void> {
  const isStandIn = location.pathname !== OWN_PATH;
  if (isStandIn) status.textContent = NOT_KEPT;
  await showOpened();
  const rows = [...document.querySelectorAll<HTMLElement>('#cac-nam li')].map(
    (row) => new YearRow(row, status),
  );
  const showYears = async (): Promise<void> => {
    const [list, saved] = await Promise.all([fetchList(), listSavedYears()]);
    if (list === undefined) addEventListener('online', showYears, { once: true });
    if (list === undefined && !isStandIn) status.textContent = NO_NETWORK;
    else if (status.textContent === NO_NETWORK) status.textContent = '';
    for (const row of rows) {
      const isOfRow = ({ year }: OfferedYear): boolean => String(year) === row.year;
      const offered = list?.years.find(isOfRow);
      row.show(saved.find(isOfRow), offered && { ...offered, abbreviations: list?.abbreviations ?? [] });
    }
  };
  await showYears();
}

async function showOpened(): Promise<void> {
  const opened = await listOpened();
  const section = document.querySelector<HTMLElement>('[aria-labelledby=da-mo]')!;
  section
    .querySelector('ul')!
    .replaceChildren(...opened.map(({ path, title }) => make('li', {}, make('a', { href: path }, title))));
  section.hidden = opened.length === 0;
}

/** What the site offers now; undefined without a network. */
async function fetchList(): Promise<PackList | undefined> {
  try {
    const response = await fetch(PACK_LIST, { cache: 'no-cache' });
    return response.ok ? await response.json() : { abbreviations: [], years: [] };
  } catch {
    return undefined;
  }
}
