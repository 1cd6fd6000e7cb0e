import { formatBytes } from '../../scripts/text/number.ts';
import { turnSetting } from './setting.ts';

/** How far below the screen a photo is when its size is asked for. */
const NEAR = '200px';

const placeholders = new Map<HTMLButtonElement, HTMLPictureElement>();

/** Turns the saving of data on or off, for this page and the next ones. */
export function use(): void {
  turnSetting('saving', ['on', 'off']);
  showOrHide();
}

/** Hides this page's photos, or shows them, as was chosen. */
export function showOrHide(): void {
  if (document.documentElement.dataset['saving'] === 'on') hidePictures();
  else for (const button of placeholders.keys()) showPicture(button);
}

/**
 * Puts a button with the photo's size in the place of every photo that has not come yet. The small photos of lists, which
 * say nothing that the headline does not, are merely left out.
 */
function hidePictures(): void {
  for (const picture of document.querySelectorAll('picture')) {
    const image = picture.querySelector('img')!;
    if (image.complete && image.naturalWidth > 0) {
      picture.classList.add('da-tai');
      continue;
    }
    const url = keepSmallest(picture, image);
    if (!picture.closest('.anh-nho')) putButton(picture, image.alt, url);
  }
}

/** Leaves the photo the smallest files that fill its place. Gives the address of the AVIF. */
function keepSmallest(picture: HTMLPictureElement, image: HTMLImageElement): string {
  const source = picture.querySelector('source')!;
  const wanted = picture.parentElement!.clientWidth;
  image.loading = 'lazy';
  const waiting = image.cloneNode() as HTMLImageElement;
  source.srcset = chooseCandidate(source.srcset, wanted);
  waiting.src = chooseCandidate(image.srcset, wanted);
  waiting.srcset = '';
  // A browser gives up a photo that is on its way only when the element itself has no more use for it.
  image.removeAttribute('srcset');
  image.removeAttribute('src');
  image.replaceWith(waiting);
  return source.srcset;
}

/** The address of the first candidate that is wide enough, or of the widest; `srcset` names them from the narrowest. */
function chooseCandidate(srcset: string, wanted: number): string {
  const candidates = srcset.split(', ').map((candidate) => candidate.split(' '));
  const fit =
    candidates.find(([, width = '']) => Number.parseInt(width, 10) >= wanted) ??
    candidates[candidates.length - 1];
  return fit?.[0] ?? '';
}

function putButton(picture: HTMLPictureElement, alt: string, url: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'xem-anh';
  name(button, 'Xem ảnh', alt);
  button.addEventListener('click', () => {
    const image = showPicture(button);
    image.tabIndex = -1;
    image.focus();
  });
  picture.replaceWith(button);
  placeholders.set(button, picture);
  new IntersectionObserver(
    async ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      // Pages are made before photos are encoded, so that only the server knows how heavy a file is.
      const response = await fetch(url, { method: 'HEAD' }).catch(() => undefined);
      const bytes = Number(response?.headers.get('content-length'));
      if (bytes > 0) name(button, `Xem ảnh, ${formatBytes(bytes)}`, alt);
    },
    { rootMargin: NEAR },
  ).observe(button);
}

function name(button: HTMLButtonElement, words: string, alt: string): void {
  button.textContent = words;
  if (alt) button.setAttribute('aria-label', `${words}: ${alt}`);
}

function showPicture(button: HTMLButtonElement): HTMLImageElement {
  const picture = placeholders.get(button)!;
  placeholders.delete(button);
  picture.classList.add('da-tai');
  button.replaceWith(picture);
  return picture.querySelector('img')!;
}
