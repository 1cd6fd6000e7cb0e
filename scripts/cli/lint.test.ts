import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeFolder } from '../fixtures/scratch.ts';

const { scripts } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8')) as {
  scripts: Record<'format' | 'lint', string>;
};

/** The commands that read settings wherever they find them: `oxfmt`, `oxfmt --check`, `oxlint …`. */
const COMMANDS = [scripts.format, ...scripts.lint.split(' && ')].filter((command) =>
  command.startsWith('ox'),
);

const PLUGIN = "import { writeFileSync } from 'node:fs';\n\nwriteFileSync('ran', '');\n";

// A linter's settings may name a plugin, which runs on the machine of whoever lints.
it.each(COMMANDS)('%s takes no settings that stand among the articles', (command) => {
  const folder = makeFolder({
    '.oxfmtrc.json': '{ "singleQuote": true }\n',
    '.oxlintrc.json': '{}\n',
    'content/.oxfmtrc.json': '{ "singleQuote": false }\n',
    'content/.oxlintrc.json': '{ "jsPlugins": ["./plugin.js"] }\n',
    'content/plugin.js': PLUGIN,
  });
  const [program = '', ...words] = command.split(' ');
  const bin = join(PROJECT_DIR, 'node_modules/.bin', program);
  const run = spawnSync(bin, words, { cwd: folder, encoding: 'utf8' });
  expect(readFileSync(join(folder, 'content/plugin.js'), 'utf8')).toBe(PLUGIN);
  expect([run.status, readdirSync(folder)]).toEqual([0, ['.oxfmtrc.json', '.oxlintrc.json', 'content']]);
});
