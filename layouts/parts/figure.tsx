import type { VNode } from 'preact';
import type { Picture } from '../../scripts/render/picture.ts';
import { PictureElement } from './picture.tsx';

/** Column width of an article: the whole phone, then the text column. */
export const COLUMN_SIZES =
  '(min-width: 64em) 644px, (min-width: 45em) calc(100vw - 64px), calc(100vw - 32px)';

/** A photo with its caption, and its credit after an en dash. */
export function Figure({ picture, eager = false }: { picture: Picture; eager?: boolean }): VNode {
  const { caption, credit } = picture;
  return (
    <figure {...(picture.height > picture.width ? { class: 'anh-dung' } : {})}>
      <PictureElement picture={picture} sizes={COLUMN_SIZES} eager={eager} />
      {(caption !== undefined || credit !== undefined) && (
        <figcaption>
          {caption}
          {credit !== undefined && <span class="nguon-anh"> – {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
