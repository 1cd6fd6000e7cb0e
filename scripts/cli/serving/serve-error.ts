/** A reason not to serve that the person at the keyboard can remove; the message is Vietnamese and complete. */
export class ServeError extends Error {
  override name = 'ServeError';
}

/** @param why the system's own word for it */
export function unwritableData(folder: string, why: string): ServeError {
  return new ServeError(
    `Không ghi được vào thư mục dữ liệu ${folder} (${why}). Hãy chọn thư mục khác bằng --data.`,
  );
}
