/** A disk that does not take what is written; the message is Vietnamese and complete. */
export class StorageError extends Error {
  override name = 'StorageError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  EFBIG: 'tệp lớn quá giới hạn của hệ thống',
  EROFS: 'đĩa chỉ cho đọc',
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EIO: 'đĩa bị lỗi',
};

/** Puts an error of the file system into words; any other error stays as it is. */
export function explainStorage(error: unknown, path: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  if (reason === undefined) return error;
  return new StorageError(
    `Không ghi được vào ${path}: ${reason}. Những gì đã làm xong vẫn còn; hãy khắc phục rồi chạy lại.`,
    { cause: error },
  );
}
