import type { VNode } from 'preact';
import type { Picture } from '../../scripts/render/picture.ts';
import { Figure } from './figure.tsx';

/** The photos that the text itself doesn't show. */
export function Gallery({ pictures }: { pictures: readonly Picture[] }): VNode | null {
  if (pictures.length === 0) return null;
  return (
    <section class="thu-vien" aria-label="Ảnh kèm bài">
      {pictures.map((picture) => (
        <Figure key={picture.src} picture={picture} />
      ))}
    </section>
  );
}
