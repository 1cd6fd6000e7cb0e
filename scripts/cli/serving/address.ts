import { createServer } from 'node:net';
import { LAST_PORT } from '../terminal/read-number.ts';
import { ServeError } from './serve-error.ts';

/**
 * Binds an address for a moment, to learn whether it can be had. Node names the reason of a failure in a code, workerd
 * only in prose.
 * @param command what was typed, such as `npm start`
 * @throws ServeError with a way out when it can't.
 */
export async function claimAddress(host: string, port: number, command: string): Promise<void> {
  const reason = await new Promise<string | undefined>((settle) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => settle(undefined)));
  });
  if (reason === undefined) return;
  const remedies: Record<string, string> = {
    EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: ${command} -- --port ${port === LAST_PORT ? port - 1 : port + 1}`,
    EACCES: `Không có quyền mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: ${command} -- --port 8080`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Hãy sửa lại --host.`,
    ENOTFOUND: `Không tìm thấy máy tên ${host}. Hãy sửa lại --host.`,
  };
  throw new ServeError(remedies[reason] ?? `Không mở được cổng ${port} trên ${host} (${reason}).`);
}

/** What a browser on this machine can open: the loopback for local and wildcard addresses; `localhost` may have no IPv6. */
export function readableHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost';
  return bracketHost(host);
}

/** The host as it stands before a port: IPv6 addresses in brackets. */
export function bracketHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
