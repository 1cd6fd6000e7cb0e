import { resolve } from 'node:path';

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
  ENOTDIR: 'chỗ của thư mục đã có một tệp',
  ELOOP: 'đó là một liên kết dẫn vòng về chính nó',
  ENAMETOOLONG: 'tên dài quá giới hạn của hệ thống',
};

/** Why nothing can be made at a place; where something was to be read, the fault is the program's. */
const MAKING_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'đó là một liên kết dẫn tới nơi không có, hoặc nơi ấy không nhận tệp mới',
  EEXIST: 'chỗ của thư mục đã có một tệp',
};

const MAKING = new Set(['mkdir', 'open', 'write']);
const READING = new Set(['scandir', 'read', 'stat', 'lstat', 'readlink', 'opendir']);

/**
 * Puts an error of the file system into words; any other error stays as it is.
 * @param place what was being written; where nothing is given, the error's own path, and what could not be opened was being read
 */
export function explainStorage(error: unknown, place?: string): unknown {
  const fault = describeFault(error, place);
  if (fault === undefined) return error;
  const advice = fault.isReading
    ? 'Hãy khắc phục rồi chạy lại.'
    : 'Những gì đã làm xong vẫn còn; hãy khắc phục rồi chạy lại.';
  return new StorageError(`${fault.sentence} ${advice}`, { cause: error });
}

/** `Không ghi được vào …: đĩa chỉ cho đọc.` where an error of the file system says so of a folder, or of what is in it. */
export function explainUnwritable(error: unknown, folder: string): string | undefined {
  const { path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const fault = describeFault(error);
  const [inner, outer] = [`${resolve(path)}/`, `${resolve(folder)}/`];
  const isThere = inner.startsWith(outer) || outer.startsWith(inner);
  return fault !== undefined && !fault.isReading && isThere ? fault.sentence : undefined;
}

function describeFault(error: unknown, place?: string): { sentence: string; isReading: boolean } | undefined {
  const { code = '', syscall = '', path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const isReading = READING.has(syscall) || (syscall === 'open' && place === undefined);
  const isMaking = MAKING.has(syscall) && !isReading;
  const reason = REASONS[code] ?? (isMaking ? MAKING_REASONS[code] : undefined);
  if (reason === undefined) return undefined;
  const where = syscall === 'mkdir' ? path : (place ?? path);
  const sentence = isReading
    ? `Không đọc được ${where}: ${reason}.`
    : `Không ghi được${where === '' ? '' : ` vào ${where}`}: ${reason}.`;
  return { sentence, isReading };
}
