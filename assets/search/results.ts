import type { Query } from '../../scripts/search/querying/query.ts';
import type { SearchRecord } from '../../scripts/search/format/record.ts';
import { markRecord, type Piece } from '../../scripts/search/querying/snippet.ts';
import { make } from './element.ts';

/** One result, as the site's lists show an article, with the words that were searched for marked. */
export function makeResult(record: SearchRecord, query: Query, section: string | undefined): HTMLLIElement {
  const { url, date } = record;
  const { title, snippet } = markRecord(record, query);
  const day = date.slice(0, 10).split('-').reverse().join('/');
  return make(
    'li',
    {},
    make(
      'article',
      { class: 'tin' },
      make('p', { class: 'ngay' }, make('time', { datetime: date }, day)),
      make(
        'div',
        { class: 'loi' },
        ...(section === undefined ? [] : [make('p', { class: 'muc' }, section)]),
        make('h2', { class: 'tua' }, make('a', { href: url }, ...markPieces(title))),
      ),
      make('p', { class: 'tom-tat' }, ...markPieces(snippet)),
    ),
  );
}

function markPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isHit }) => (isHit ? make('mark', {}, text) : text));
}
