import type { VNode } from 'preact';
import { SEARCH } from '../../scripts/content/addresses.ts';

interface SearchFormProps {
  /** Of the field; a page may hold two forms. */
  id: string;
  /** Names the landmark, and so differs between two forms of a page. */
  label: string;
}

/** A field and a button that lead to the search page with `?q=`. */
export function SearchForm({ id, label }: SearchFormProps): VNode {
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
      />
      <button type="submit">Tìm</button>
    </form>
  );
}
