// Runs a command: `node scripts/cli/launch.js build --clean`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBundle, PROJECT } from './bundle.js';

const [command = ''] = process.argv.splice(2, 1);
if (!/^[a-z]+$/.test(command) || !existsSync(join(PROJECT, 'scripts/cli', `${command}.ts`))) {
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
    : error.message;
  process.stderr.write(`Không chuẩn bị được lệnh "${command}": ${why}\n`);
  process.exit(70);
}

/** Whether Node, or the bundler, misses a package: none are installed, a pull brought a new one, or npm left some out. */
function lacksPackage({ code, errors = [] }) {
  return code === 'ERR_MODULE_NOT_FOUND' || errors.some(({ text }) => /^Could not resolve "[^./]/.test(text));
}
