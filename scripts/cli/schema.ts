import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
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
      const file = join(PROJECT_DIR, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      process.stdout.write(`${path}\n`);
    }
    return EXIT.done;
  },
});
