/** A file is no longer what it was when the archive was read; the message is Vietnamese and complete. */
export class ContentChanged extends Error {
  /** Crosses between threads, where the class does not. */
  readonly code = 'CONTENT_CHANGED';

  constructor(file: string) {
    super(`${file} đã thay đổi trong khi đang dựng trang. Hãy chạy lại.`);
  }
}
