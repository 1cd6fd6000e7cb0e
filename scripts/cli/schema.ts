import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { writeWhole } from '../content/write-whole.ts';
import { EXIT, runCommand } from './command.ts';
import { makeSchemaFiles } from './schema-files.ts';

await runCommand({
  help: `
npm run schema

Ghi lại các lược đồ JSON mà VS Code dùng (.vscode/*.schema.json) và bảng các trường trong content/README.md.
`,
  options: {},
  async run() {
    const guide = await readFile(join(PROJECT_DIR, 'content/README.md'), 'utf8');
    for (const [path, text] of Object.entries(makeSchemaFiles(join(PROJECT_DIR, 'content'), guide))) {
      writeWhole(join(PROJECT_DIR, path), text);
      process.stdout.write(`${path}\n`);
    }
    return EXIT.done;
  },
});
