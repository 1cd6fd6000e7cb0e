import type { VNode } from 'preact';
import { PICTURE_SIZES } from '../../scripts/render/picture-markup.ts';
import type { Picture } from '../../scripts/render/picture.ts';
import { PictureElement } from './picture.tsx';

/** A photo of an article with its caption, and its credit after an en dash; the same markup as `figureMarkup` makes for the text. */
export function Figure({ picture }: { picture: Picture }): VNode {
  return (
    <figure {...(picture.height > picture.width && { class: 'anh-dung' })}>
      <PictureElement picture={picture} sizes={PICTURE_SIZES.article} />
      <Caption {...picture} />
    </figure>
  );
}

function Caption({ caption = '', credit = '' }: Pick<Picture, 'caption' | 'credit'>): VNode | null {
  if (caption === '' && credit === '') return null;
  return (
    <figcaption>
      {caption}
      {credit !== '' && <span class="nguon-anh">{caption === '' ? credit : ` – ${credit}`}</span>}
    </figcaption>
  );
}
