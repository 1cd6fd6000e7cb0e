/** Hands the page to the system's own share sheet; where there is none, copies its address. */
export async function use(_button: HTMLElement, status: HTMLElement): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else {
      await navigator.clipboard.writeText(url);
      status.textContent = 'Đã chép địa chỉ của bài.';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    status.textContent = `Địa chỉ của bài: ${url}`;
  }
}
