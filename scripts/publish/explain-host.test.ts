import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { explainHost, type HostEnd } from './explain-host.ts';

const END: HostEnd = { refusal: '', exit: 1, said: '', isSwitching: false };
const script = readFileSync(join(PROJECT_DIR, 'scripts/publish/receive.sh'), 'utf8');
const refusals = new Set(Array.from(script.matchAll(/refuse ([a-z][a-z-]+)/g), ([, word]) => word!));

it.each([...refusals])('the refusal %s of the host is told in words', (refusal) => {
  const { message } = explainHost({ kind: 'directory', folder: '/srv/kho' }, { ...END, refusal, exit: 3 });
  expect(message).toMatch(/^\/srv\/kho: /);
  expect(message).not.toContain('giữa chừng');
});

it.each([
  ['ssh: connect to host may port 22: No route to host', 'không kết nối được'],
  ['ssh: connect to host may port 22: Network is unreachable', 'không kết nối được'],
  ['ssh: Could not resolve hostname may: Name or service not known', 'không kết nối được'],
  ['web@may: Permission denied (publickey).', 'không kết nối được'],
  ['Host key verification failed.', 'không kết nối được'],
  ['Connection closed by 203.0.113.1 port 22', 'không kết nối được'],
  ['Read from remote host may: Operation timed out', 'không kết nối được'],
  ['Timeout, server may not responding.', 'không kết nối được'],
  ['tar: x: Wrote only 512 of 10240 bytes: Disk quota exceeded', 'đã dùng hết dung lượng được cấp'],
  ['mkdir: cannot create directory: Read-only file system', 'đĩa chỉ cho đọc'],
  ['cp: cannot create regular file: Permission denied', 'không có quyền ghi'],
  ['tar: x: Cannot open: Operation not permitted', 'không có quyền ghi'],
  ['sh: 150: tar: not found', 'máy chủ thiếu một lệnh cần dùng'],
  ['bash: line 1: awk: command not found', 'máy chủ thiếu một lệnh cần dùng'],
])('%s is told in words', (said, reason) => {
  const { message } = explainHost({ kind: 'ssh', host: 'may', folder: '/srv/kho' }, { ...END, said });
  expect(message).toBe(
    `may:/srv/kho: ${reason}; trang đang đăng vẫn như cũ. Hãy khắc phục rồi chạy lại.\n${said}`,
  );
});

it.each([
  [{ kind: 'ssh', host: 'may', folder: '/srv/kho' } as const, 'ssh'],
  [{ kind: 'directory', folder: '/srv/kho' } as const, 'sh'],
])('a machine without the program is told so: %o', (target, program) => {
  const { message, isFault } = explainHost(target, { ...END, exit: 'ENOENT' });
  expect([message, isFault]).toEqual([`Máy này không chạy được lệnh ${program} (ENOENT).`, false]);
});

it('of what a host says the last five lines are told', () => {
  const said = '1\n2\n3\n4\n5\n6\n\n';
  const { message } = explainHost({ kind: 'directory', folder: '/srv/kho' }, { ...END, said });
  expect(message).toMatch(/chạy lại\.\n2\n3\n4\n5\n6$/);
});

it('a host that stops for no reason that it tells is at fault', () => {
  const end = { ...END, said: 'tar: No space left on device\n' };
  const full = explainHost({ kind: 'ssh', host: 'web@may', folder: '/srv/kho' }, end);
  expect(full).toMatchObject({
    isFault: true,
    message: expect.stringContaining('web@may:/srv/kho: đĩa đã đầy'),
  });
  const silent = explainHost({ kind: 'directory', folder: '/srv/kho' }, { ...end, said: '' });
  expect(silent).toMatchObject({ isFault: true, message: expect.stringContaining('dừng giữa chừng') });
});

it.each([
  ['a connection that is lost', { exit: 255 }, true],
  ['a script that is killed', { exit: null }, true],
  ['a script that ends by itself', { exit: 1 }, false],
  ['a script that refuses what it got', { exit: null, refusal: 'incomplete' }, false],
  ['a connection that is lost before all is sent', { exit: 255, isSwitching: false }, false],
])('%s while the releases are switched may leave either live: %o, %o', (_what, end, isUnknown) => {
  const target = { kind: 'ssh', host: 'may', folder: '/srv/kho' } as const;
  const { message, isFault } = explainHost(target, { ...END, isSwitching: true, ...end });
  expect(isFault).toBe(true);
  expect(message.includes('chưa rõ trang đang đăng là bản nào')).toBe(isUnknown);
  expect(message.includes('vẫn như cũ')).toBe(!isUnknown);
});
