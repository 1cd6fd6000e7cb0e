import type { VNode } from 'preact';
import type { SearchProps } from '../props.ts';

/**
 * Fields that narrow and sort a search, named as in the page's address. They do nothing before the search's script enables
 * them; an exported page, which has none, leaves them out.
 */
export function SearchFilters({ years, sections }: Pick<SearchProps, 'years' | 'sections'>): VNode {
  return (
    <fieldset class="bo-loc" disabled data-online>
      <legend class="an">Lọc và sắp xếp kết quả</legend>
      <label>
        Chuyên mục
        <select name="chuyen-muc">
          <option value="">Mọi chuyên mục</option>
          {sections.map(({ title, slug }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Năm
        <select name="nam">
          <option value="">Mọi năm</option>
          {years.map(({ title }) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Tác giả
        <input type="text" name="tac-gia" size={18} autocomplete="off" />
      </label>
      <label>
        Thứ tự
        <select name="xep">
          <option value="">Phù hợp nhất</option>
          <option value="ngay">Mới nhất</option>
        </select>
      </label>
    </fieldset>
  );
}
