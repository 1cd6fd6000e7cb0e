import type { VNode } from 'preact';
import type { Picture } from '../../scripts/render/picture.ts';

interface PictureElementProps {
  picture: Picture;
  /** The `sizes` attribute: how wide the photo stands at each width of the screen. */
  sizes: string;
  /** Whether the photo is on the first screen, and so is fetched at once. */
  eager?: boolean;
  /** Replaces the photo's own words; empty where a headline beside it says the same. */
  alt?: string;
}

/** A photo in its sizes, over its dominant colour, with its place kept before it loads. */
export function PictureElement({
  picture,
  sizes,
  eager = false,
  alt = picture.alt,
}: PictureElementProps): VNode {
  return (
    <picture>
      <source type="image/avif" srcset={picture.avif} sizes={sizes} />
      <img
        src={picture.src}
        srcset={picture.jpeg}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        class={`mau-${picture.colour}`}
        decoding="async"
        {...(eager ? { fetchpriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  );
}
