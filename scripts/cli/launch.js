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
const bundle = await findBundle().catch((error) => {
  process.stderr.write(`Không chuẩn bị được lệnh "${command}": ${error.message}\n`);
  process.exit(70);
});
await import(pathToFileURL(join(bundle, `${command}.js`)).href);
