import { h, render } from 'preact';
import { Figures } from '../../layouts/parts/figures.tsx';
import { fetchFigures } from '../../scripts/edge/counter-client.ts';
import { parseCountsSnapshot } from '../../scripts/site/counts/counts-snapshot.ts';
import { describeFigures, MOST_READ } from '../../scripts/site/counts/statistics-figures.ts';
import { findTitles } from './find-titles.ts';

/**
 * Asks the counter and draws its figures in the place of those that the page came with, unless it knows less than the page, or
 * the reader is at one of their links or tables by then.
 * @throws Error when the counter can't be reached or refuses
 */
export async function drawLiveFigures(place: HTMLElement): Promise<void> {
  const answer = await fetchFigures(location.origin, undefined);
  const snapshot = parseCountsSnapshot(JSON.stringify(answer));
  if (snapshot === undefined || snapshot.total.views < Number(place.dataset['known'])) return;
  const { week, month, ever } = snapshot.top;
  const ranked = [week, month, ever].flatMap((rows) => rows.slice(0, MOST_READ).map(([id]) => id));
  const titles = await findTitles(new Set(ranked), place);
  if (place.contains(document.activeElement)) return;
  // Preact would leave what the page came with beside its own.
  place.replaceChildren();
  render(
    h(
      Figures,
      describeFigures(snapshot, (id) => titles.get(id)),
    ),
    place,
  );
}
