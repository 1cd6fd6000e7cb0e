import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git } from '../fixtures/git.ts';
import { makeFolder, writeFiles } from '../fixtures/scratch.ts';
import { readSourceCommit } from './source-commit.ts';

it('a signed commit is read where git is set to show signatures with every log', () => {
  const folder = makeFolder();
  git(folder, ['init']);
  git(folder, ['config', 'log.showSignature', 'true']);
  git(folder, ['commit', '--allow-empty', '-m', 'Bài viết'], '2021-09-01');
  const signature = '\ngpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n\n';
  writeFiles(folder, { signed: git(folder, ['cat-file', 'commit', 'HEAD']).replace('\n\n', signature) });
  const hash = git(folder, ['hash-object', '-t', 'commit', '-w', join(folder, 'signed')]).trim();
  git(folder, ['update-ref', 'HEAD', hash]);
  expect(git(folder, ['log', '-1', '--format=%H'])).not.toBe(`${hash}\n`);
  expect(readSourceCommit(folder)).toEqual({ hash, seconds: Date.UTC(2021, 8, 1, 2) / 1000 });
});
