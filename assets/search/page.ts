import { createFinder } from '../../scripts/search/querying/finder.ts';
import { offerSpellings } from '../../scripts/search/querying/nearby.ts';
import { parseQuery, type Query } from '../../scripts/search/querying/query.ts';
import { search } from '../../scripts/search/querying/search.ts';
import type { SearchIndex } from '../../scripts/search/querying/joined-index.ts';
import { suggest } from '../../scripts/search/querying/suggest.ts';
import { type Counted, SUGGESTIONS_FILE, VOCABULARY_FILE } from '../../scripts/search/format/word-list.ts';
import { formatAddress, readEntry, rememberShown, saveAddress } from './address.ts';
import { makeCombobox } from './combobox.ts';
import { make } from './element.ts';
import { fetchFile } from './fetch-file.ts';
import { openFilters } from './filters.ts';
import { describeSaved, explainFailure } from './messages.ts';
import { hasGrounds, type Occasion, type SearchRequest, tellResult } from './request.ts';
import { makeResult } from './results.ts';
import { openSavedIndex, type SavedIndex } from './saved-index.ts';

const AT_ONCE = 10;
/** How long the field rests before its words are looked up, and how much longer before their articles are shown. */
const LOOK_UP_MS = 200;
const SHOW_MS = 400;

/** Makes the page's form search, and its list show what is found. */
export function startSearch(form: HTMLFormElement): void {
  new SearchPage(form).listen();
}

/** An element that the page's layout has. */
function find<Found extends Element>(selector: string): Found {
  return document.querySelector(selector) as Found;
}

class SearchPage {
  private readonly form: HTMLFormElement;
  private readonly field: HTMLInputElement;
  private readonly filters = openFilters(find('.bo-loc'));
  private readonly room = find<HTMLElement>('.tim-thay');
  private readonly status = find<HTMLElement>('.tim-thay [role=status]');
  private readonly offers = find<HTMLElement>('#tu-gan-giong');
  private readonly list = find<HTMLElement>('#ket-qua');
  private readonly more = find<HTMLElement>('#xem-them');
  /** Where else articles can be looked for. */
  private readonly ways = find<HTMLElement>('#loi-di');
  private readonly find = createFinder(fetchFile);
  private saved: Promise<SavedIndex | undefined> | undefined;
  private suggestions: Promise<readonly Counted[]> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The number of the latest search: what an earlier one finds is not shown. */
  private latest = 0;
  private shown: { index: SearchIndex; query: Query; articles: readonly number[] } | undefined;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.field = form.elements.namedItem('q') as HTMLInputElement;
  }

  listen(): void {
    const combobox = makeCombobox(
      this.field,
      (typed) => this.suggest(typed),
      () => this.run('asking'),
    );
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.run('typing'), LOOK_UP_MS);
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      combobox.close();
      void this.run('asking');
    });
    this.filters.element.addEventListener('change', () => this.run('asking'));
    this.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => {
      combobox.close();
      // A link within the page changes nothing of what was asked for.
      if (formatAddress(this.readFields()) === location.search) this.remember();
      else this.restore();
    });
    this.restore();
  }

  private restore(): void {
    const address = new URLSearchParams(location.search);
    for (const field of [this.field, ...this.filters.fields]) {
      field.value = address.get(field.name) ?? '';
      // What a field cannot say narrows nothing, so it may not look as if nothing was chosen.
      if ('selectedIndex' in field && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    void this.run('returning');
  }

  private async run(occasion: Occasion): Promise<void> {
    clearTimeout(this.timer);
    const { shown = 0, height = 0 } = occasion === 'returning' ? readEntry() : {};
    const request = this.readRequest(occasion, shown || AT_ONCE);
    if (occasion === 'asking') {
      this.save(false);
      // A keyboard on the screen covers what is found, and goes only when the field lets go of it.
      if (matchMedia('(pointer: coarse)').matches) this.field.blur();
    }
    // What is hidden now and comes back below the results has not jumped before the reader's eyes.
    if (hasGrounds(request)) this.ways.hidden = this.more.hidden = true;
    // The browser leads a reader who comes back to the place that was left before the articles come, if the page is as high by then.
    this.room.style.minHeight = height > 0 ? `${height}px` : '';
    try {
      await this.find((index) => this.show(request, index)).catch(() => this.showSaved(request));
    } catch {
      if (request.serial !== this.latest) return;
      this.room.style.minHeight = '';
      this.status.replaceChildren(...explainFailure());
      this.ways.hidden = false;
    }
  }

  private readRequest(occasion: Occasion, wanted: number): SearchRequest {
    this.latest += 1;
    const text = this.field.value;
    const query = parseQuery(text, occasion === 'typing');
    return { serial: this.latest, occasion, text, query, ...this.filters.read(), wanted };
  }

  /** Searches an index and shows what is found, unless something else is looked for by then. @param note told after the result */
  private async show(request: SearchRequest, index: SearchIndex, note = ''): Promise<void> {
    const { serial, occasion, text, query, filters, order, wanted } = request;
    const result = await search(index, query, { filters, order });
    if (occasion === 'typing') await new Promise((resolve) => setTimeout(resolve, SHOW_MS));
    if (serial !== this.latest) return;
    const [items, offers] = await Promise.all([
      this.makeItems(index, query, result.articles.slice(0, wanted)),
      result.unknown.length === 0 ? [] : offerNearby(index, text, result.unknown),
    ]);
    if (serial !== this.latest) return;
    this.shown = { index, query, articles: result.articles };
    this.list.replaceChildren(...items);
    this.list.hidden = items.length === 0;
    this.more.hidden = result.articles.length <= wanted;
    this.ways.hidden = items.length > 0;
    this.status.textContent = tellResult(request, result, note);
    this.offer(offers);
    if (occasion === 'typing') this.save(true);
    this.remember();
  }

  /** Without a network, searches what was taken along. @throws when nothing was */
  private async showSaved(request: SearchRequest): Promise<void> {
    this.saved ??= openSavedIndex();
    try {
      const saved = await this.saved;
      if (saved === undefined) throw new Error('no year is saved');
      await this.show(request, saved.index, describeSaved(saved.years));
    } catch (error) {
      this.saved = undefined;
      throw error;
    }
  }

  private async showMore(): Promise<void> {
    if (this.shown === undefined) return;
    const { index, query, articles } = this.shown;
    const { length } = this.list.children;
    this.more.hidden = true;
    // What stands below gives way at once, and not when the articles come.
    this.room.style.minHeight = `${this.room.offsetHeight + innerHeight}px`;
    const items = await this.makeItems(index, query, articles.slice(length, length + AT_ONCE)).catch(
      () => [],
    );
    if (this.shown?.articles !== articles || this.list.children.length !== length) return;
    this.list.append(...items);
    this.more.hidden = this.list.children.length >= articles.length;
    if (items.length === 0) this.status.replaceChildren(...explainFailure());
    items[0]?.querySelector('a')?.focus();
    this.remember();
  }

  private async makeItems(
    index: SearchIndex,
    query: Query,
    articles: readonly number[],
  ): Promise<HTMLLIElement[]> {
    const records = await Promise.all(articles.map((article) => index.findRecord(article)));
    return records.map((record) => makeResult(record, query, this.filters.sections.get(record.section)));
  }

  private offer(texts: readonly string[]): void {
    const fields = this.readFields();
    const links = texts.map((text) => make('a', { href: formatAddress(fields.set('q', text)) }, text));
    const parts = links.flatMap((link, place) => [place === 0 ? 'Có phải bạn muốn tìm: ' : ' · ', link]);
    this.offers.replaceChildren(...parts);
  }

  private async suggest(typed: string): Promise<string[]> {
    this.suggestions ??= this.find((index) => index.findTexts(SUGGESTIONS_FILE));
    try {
      return suggest(typed, await this.suggestions);
    } catch {
      this.suggestions = undefined;
      return [];
    }
  }

  /** Puts what is shown into the address, so that it can be sent and gone back to. */
  private save(isTyped: boolean): void {
    saveAddress(this.readFields(), isTyped);
  }

  private remember(): void {
    rememberShown(this.list.children.length, this.list.offsetHeight);
  }

  private readFields(): Map<string, string> {
    return new Map(
      [this.field, ...this.filters.fields].map(({ name, value }) => [name, value.trim()] as const),
    );
  }
}

/** Other spellings; none where the vocabulary cannot be had, which is no reason to show nothing of what was found. */
async function offerNearby(index: SearchIndex, text: string, unknown: readonly string[]): Promise<string[]> {
  const vocabulary = await index.findTexts(VOCABULARY_FILE).catch(() => []);
  return offerSpellings(text, unknown, vocabulary);
}
