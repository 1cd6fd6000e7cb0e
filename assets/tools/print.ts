/** Longest wait for photos, in milliseconds; the text is printed without those that have not come by then. */
const LONGEST_WAIT = 15_000;

/** Opens the browser's print dialogue when all photos have come: it prints none that waits to be scrolled to. */
export async function use(_button: HTMLElement, status: HTMLElement): Promise<void> {
  const waiting = [...document.images].filter(({ complete }) => !complete);
  if (waiting.length > 0) {
    status.textContent = 'Đang tải ảnh để in…';
    const coming = Promise.all(waiting.map(bringNow));
    await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
    status.textContent = '';
  }
  window.print();
}

function bringNow(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager';
  return image.decode().catch(() => {});
}
