import { formatBytes, formatNumber } from '../../scripts/text/number.ts';
import { make } from '../search/element.ts';
import { deleteYear, type SavedYear } from './saved-years.ts';
import type { YearToSave } from './save-year.ts';

/** A year's row on the page: what it weighs or that it is kept, and buttons that take it along, renew it or drop it. */
export class YearRow {
  readonly year: string;
  private readonly row: HTMLElement;
  private readonly status: HTMLElement;
  private readonly room = make('span');
  private offered: YearToSave | undefined;

  constructor(row: HTMLElement, status: HTMLElement) {
    this.year = row.dataset['year'] ?? '';
    this.row = row;
    this.status = status;
    row.append(this.room);
  }

  /** Shows the row anew, given what is kept of the year, and what of it the site offers now. */
  show(saved: SavedYear | undefined, offered = this.offered): void {
    this.offered = offered;
    const parts: (Node | string)[] = [];
    if (saved !== undefined) parts.push(`Đã lưu ${formatNumber(saved.articles)} bài. `);
    const missing = this.offered === undefined ? 0 : countMissing(this.offered, saved);
    if (missing > 0) {
      const size = formatBytes(missing);
      const label =
        saved === undefined ? `Lưu năm ${this.year} để đọc ngoại tuyến` : `Cập nhật năm ${this.year}`;
      parts.push(this.makeButton(`${label} (${size})`, () => this.save()));
    }
    if (saved !== undefined)
      parts.push(
        ' ',
        this.makeButton(`Xóa năm ${this.year} khỏi máy`, () => this.delete()),
      );
    if (parts.length === 0) parts.push('Chưa lưu.');
    this.room.replaceChildren(...parts);
  }

  private async save(): Promise<void> {
    if (this.offered === undefined) return;
    const say = (done: number, total: number): void => {
      this.status.textContent = `Đang lưu năm ${this.year}: ${done}/${total} phần…`;
    };
    try {
      const { saveYear } = await import('./save-year.ts');
      this.show(await saveYear(this.offered, say));
      this.status.textContent = `Đã lưu năm ${this.year}. Bạn đọc và tìm được bài của năm này khi không có mạng.`;
    } catch {
      this.status.textContent = `Chưa lưu được năm ${this.year}. Mời bạn thử lại khi có mạng và máy còn chỗ trống.`;
    }
  }

  private async delete(): Promise<void> {
    await deleteYear(Number(this.year));
    this.show(undefined);
    this.status.textContent = `Đã xóa năm ${this.year} khỏi máy này.`;
  }

  /** A button that rests while what it began is under way. */
  private makeButton(label: string, press: () => Promise<void>): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'them' }, label);
    button.addEventListener('click', async () => {
      button.disabled = true;
      await press();
      button.disabled = false;
      // A button that rests lets go of the focus, and may be gone by now.
      if (document.activeElement !== document.body) return;
      const next = button.isConnected ? button : this.row.querySelector('a');
      next?.focus({ preventScroll: true });
    });
    return button;
  }
}

/** How many bytes of a pack are not kept; none when nothing changed since. */
function countMissing(offered: YearToSave, saved: SavedYear | undefined): number {
  const kept = new Set(saved?.parts.map(([name]) => name));
  return offered.parts.reduce((sum, [name, bytes]) => sum + (kept.has(name) ? 0 : bytes), 0);
}
