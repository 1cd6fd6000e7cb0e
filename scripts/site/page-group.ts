import type { Frame, Head } from '../../layouts/props.ts';
import type { BodyRenderer } from '../render/body.ts';
import type { Url } from '../text/brands.ts';
import type { HtmlPage } from './page.ts';

/** What is remembered of a page from one plan to the next. */
export type PageEntry = Pick<HtmlPage, 'url' | 'kind' | 'key'>;

/** What earlier plans found out, by the keys of groups. */
export interface PlanMemory {
  recall(group: string): readonly PageEntry[] | undefined;
  keep(group: string, pages: readonly PageEntry[]): void;
}

/**
 * Plans pages together that seldom change. Where the memory knows the group, they are planned only once somebody asks for more of
 * them than their keys.
 * @param group a key that differs whenever the group would have another page, or one of its pages another key
 */
export function* planGroup(
  memory: PlanMemory | undefined,
  group: string,
  plan: () => Iterable<HtmlPage>,
): Generator<HtmlPage> {
  const known = memory?.recall(group);
  if (known === undefined) {
    const pages = [...plan()];
    memory?.keep(group, pages);
    yield* pages;
    return;
  }
  let planned: Map<Url, HtmlPage> | undefined;
  const find = ({ url, key }: PageEntry): HtmlPage => {
    planned ??= new Map([...plan()].map((page) => [page.url, page]));
    const page = planned.get(url);
    if (page?.key !== key) throw new Error(`${url} is not what its group was remembered for`);
    return page;
  };
  for (const entry of known) yield new RememberedPage(entry, find) as PageEntry as HtmlPage;
}

/** A page that is planned when somebody asks what it shows. */
class RememberedPage implements PageEntry {
  readonly url: Url;
  readonly kind: HtmlPage['kind'];
  readonly key: string;
  readonly #find: (entry: PageEntry) => HtmlPage;

  constructor({ url, kind, key }: PageEntry, find: (entry: PageEntry) => HtmlPage) {
    this.url = url;
    this.kind = kind;
    this.key = key;
    this.#find = find;
  }

  get frame(): Frame {
    return this.#find(this).frame;
  }

  head(): Head {
    return this.#find(this).head();
  }

  props(renderBody: BodyRenderer): ReturnType<HtmlPage['props']> {
    return this.#find(this).props(renderBody);
  }
}
