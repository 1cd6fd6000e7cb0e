// Runs a command: `node scripts/cli/launch.js build --clean`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLES, findBundle, listCommands } from './bundle.js';

/** As Node and the bundler say it, both of which take the words from the system. */
const STORAGE = [
  [/no space left on device/, 'đĩa đã đầy'],
  [/read-only file system/, 'đĩa chỉ cho đọc'],
  [/permission denied/, 'không có quyền'],
  [/file too large/, 'tệp lớn quá giới hạn của hệ thống'],
];

const [command = ''] = process.argv.splice(2, 1);
if (!listCommands().includes(command)) {
  process.stderr.write(`Không có lệnh nào tên là "${command}".\n`);
  process.exit(2);
}
const bundle = await findBundle().catch(refuse);
await import(pathToFileURL(join(bundle, `${command}.js`)).href).catch((error) => {
  if (!lacksPackage(error)) throw error;
  refuse(error);
});

function refuse(error) {
  const why = lacksPackage(error)
    ? 'máy này chưa có đủ các gói. Hãy chạy npm ci, rồi thử lại.'
    : explain(error);
  process.stderr.write(`Không chuẩn bị được lệnh "${command}": ${why}\n`);
  process.exit(70);
}

/** Whether Node, or the bundler, misses a package: none are installed, a pull brought a new one, or npm left some out. */
function lacksPackage({ code, errors = [] }) {
  return code === 'ERR_MODULE_NOT_FOUND' || errors.some(({ text }) => /^Could not resolve "[^./]/.test(text));
}

/** One sentence, where the disk does not take the bundle; of a bundler's many errors of one kind the first. */
function explain({ message, errors: [{ text = message } = {}] = [] }) {
  const [, reason] = STORAGE.find(([words]) => words.test(text)) ?? [];
  if (reason === undefined) return message;
  return `không ghi được vào ${BUNDLES}: ${reason}. Hãy khắc phục rồi chạy lại.`;
}
