import { DeployError } from './deploy-error.ts';
import type { FolderTarget } from './target.ts';

/** How `receive.sh` ended. */
export interface HostEnd {
  /** Why it refused to do its work; empty when it didn't. */
  refusal: string;
  /** Exit code; the error's code when the program could not be started. */
  exit: number | string | null;
  /** What was written to standard error. */
  said: string;
  /** Whether it had been sent all, so that nothing but the switch was to come. */
  isSwitching: boolean;
}

const REFUSALS: Readonly<Record<string, string>> = {
  'no-parent': 'thư mục cha không có. Hãy kiểm tra đường dẫn hoặc tạo thư mục cha trước',
  'no-folder': 'không phải là một thư mục',
  'no-permission': 'không có quyền ghi, hoặc đĩa chỉ cho đọc. Hãy dùng thư mục mà tài khoản này ghi được',
  foreign:
    'đã có những thứ khác không do lệnh này tạo ra. Hãy chọn một thư mục mới hoặc trống; máy chủ web sẽ đọc thư mục con "current"',
  locked: 'một lần công bố khác đang chạy. Hãy đợi lần đó xong rồi chạy lại',
  'no-flock': 'máy chủ không có lệnh flock (gói util-linux), nên không thể tránh hai lần công bố cùng lúc',
  'no-release': 'không có bản nào trước bản đang dùng để quay lại',
};

/** What ssh ends with when the connection is lost: https://man.openbsd.org/ssh#EXIT_STATUS */
const CONNECTION_LOST = 255;

/** The host got less than it was told that it would. */
const INCOMPLETE = 'incomplete';

const FAULTS: readonly [words: RegExp, reason: string][] = [
  [/No space left on device/, 'đĩa đã đầy'],
  [/Disk quota exceeded/, 'đã dùng hết dung lượng được cấp'],
  [/Read-only file system/, 'đĩa chỉ cho đọc'],
  [
    /Permission denied \(|Host key verification failed|Could not resolve|connect to host|Connection|timed out|Timeout, server/,
    'không kết nối được',
  ],
  [/Permission denied|Operation not permitted/, 'không có quyền ghi'],
  [/: (?:command )?not found/, 'máy chủ thiếu một lệnh cần dùng'],
];

/** The error that tells an editor why a host did not do what was asked. */
export function explainHost(target: FolderTarget, end: HostEnd): DeployError {
  const { refusal, exit, said, isSwitching } = end;
  const place = target.kind === 'ssh' ? `${target.host}:${target.folder}` : target.folder;
  const known = REFUSALS[refusal];
  if (known !== undefined) return new DeployError(`${place}: ${known}.`);
  if (typeof exit === 'string')
    return new DeployError(`Máy này không chạy được lệnh ${target.kind === 'ssh' ? 'ssh' : 'sh'} (${exit}).`);
  const reason =
    refusal === INCOMPLETE
      ? 'máy chủ chưa nhận đủ tệp của bản mới'
      : (FAULTS.find(([words]) => words.test(said))?.[1] ?? 'máy chủ dừng giữa chừng');
  // A script that ends by itself does so before the switch, or tells of it.
  const isUnknown = isSwitching && refusal === '' && (exit === null || exit === CONNECTION_LOST);
  const outcome = isUnknown
    ? 'có thể đúng lúc đổi bản, nên chưa rõ trang đang đăng là bản nào. Hãy xem trang đang đăng rồi mới chạy lại.'
    : 'trang đang đăng vẫn như cũ. Hãy khắc phục rồi chạy lại.';
  const words = said.trim().split('\n').slice(-5).join('\n');
  return new DeployError(`${place}: ${reason}; ${outcome}${words === '' ? '' : `\n${words}`}`, {
    isFault: true,
  });
}
