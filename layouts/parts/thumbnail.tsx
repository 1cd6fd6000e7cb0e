import type { VNode } from 'preact';
import { PICTURE_SIZES } from '../../scripts/render/picture-markup.ts';
import type { Picture } from '../../scripts/render/picture.ts';
import { PictureElement } from './picture.tsx';

interface ThumbnailProps {
  picture: Picture;
  sizes?: string;
  eager?: boolean;
}

/** A photo cut to 3:2 beside a headline that says what it is about, so it has no words of its own. */
export function Thumbnail({ picture, sizes = PICTURE_SIZES.card, eager = false }: ThumbnailProps): VNode {
  return (
    <div class="anh-nho">
      <PictureElement picture={picture} sizes={sizes} eager={eager} alt="" />
    </div>
  );
}
