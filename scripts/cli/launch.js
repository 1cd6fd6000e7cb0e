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
await import(pathToFileURL(join(await findBundle(), `${command}.js`)).href);
