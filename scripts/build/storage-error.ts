/** A disk that does not take what is written, or does not give what is asked for; the message is Vietnamese and complete. */
export class StorageError extends Error {
  override name = 'StorageError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  EFBIG: 'tệp lớn quá giới hạn của hệ thống',
  EROFS: 'đĩa chỉ cho đọc',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EIO: 'đĩa bị lỗi',
  EISDIR: 'chỗ của tệp đã có một thư mục',
};

/** Why a folder cannot be made. */
const FOLDER_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'đó là một liên kết dẫn tới nơi không có',
  ENOTDIR: 'chỗ của thư mục đã có một tệp',
  EEXIST: 'chỗ của thư mục đã có một tệp',
};

const READING = new Set(['scandir', 'read', 'stat', 'lstat', 'readlink', 'opendir']);

/**
 * Puts an error of the file system into words; any other error stays as it is.
 * @param place where it happened; the error's own path where nothing is given
 */
export function explainStorage(error: unknown, place?: string): unknown {
  const { code = '', syscall = '', path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? (syscall === 'mkdir' ? FOLDER_REASONS[code] : undefined);
  if (reason === undefined) return error;
  const where = place ?? path;
  const message = READING.has(syscall)
    ? `Không đọc được ${where}: ${reason}. Hãy khắc phục rồi chạy lại.`
    : `Không ghi được${where === '' ? '' : ` vào ${where}`}: ${reason}. Những gì đã làm xong vẫn còn; hãy khắc phục rồi chạy lại.`;
  return new StorageError(message, { cause: error });
}
