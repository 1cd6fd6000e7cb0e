import type { VNode } from 'preact';
import { SEARCH } from '../../scripts/content/addresses.ts';
import type { Url } from '../../scripts/text/brands.ts';

interface SearchFormProps {
  /** Of the field; a page may hold two forms. */
  id: string;
  /** Names the landmark, and so differs between two forms of a page. */
  label: string;
  /** What the search page loads: a script fetches it when a reader goes to the field. */
  ahead?: readonly Url[];
}

/** A field and a button that lead to the search page with `?q=`. */
export function SearchForm({ id, label, ahead }: SearchFormProps): VNode {
  return (
    <form class="o-tim" action={SEARCH} method="get" role="search" aria-label={label}>
      <label class="an" for={id}>
        Từ cần tìm
      </label>
      <input
        id={id}
        type="search"
        name="q"
        placeholder="Tìm trong kho bài"
        maxlength={200}
        autocomplete="off"
        data-ahead={ahead?.join(' ')}
      />
      <button type="submit">Tìm</button>
    </form>
  );
}
