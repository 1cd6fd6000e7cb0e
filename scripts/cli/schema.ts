import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { writeWhole } from '../content/disk/write-whole.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { formatProblems } from './terminal/print-problems.ts';
import { makeSchemaFiles } from './schema-files.ts';

await runCommand({
  help: `
npm run schema

Ghi lại các lược đồ JSON mà VS Code dùng (.vscode/*.schema.json) và bảng các trường trong content/README.md.
`,
  options: {},
  async run() {
    const contentDir = join(PROJECT_DIR, 'content');
    const guide = await readFile(join(contentDir, 'README.md'), 'utf8').catch(() => '');
    const made = makeSchemaFiles(contentDir, guide);
    if ('problems' in made) {
      process.stderr.write(formatProblems(made.problems, contentDir, 'text'));
      return EXIT.problems;
    }
    for (const [path, text] of Object.entries(made.files)) {
      writeWhole(join(PROJECT_DIR, path), text);
      process.stdout.write(`${path}\n`);
    }
    return EXIT.done;
  },
});
