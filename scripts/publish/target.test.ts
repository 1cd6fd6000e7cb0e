import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeHostCommand, parseTarget } from './target.ts';

describe('a target', () => {
  it.each([
    ['cloudflare', { kind: 'cloudflare' }],
    ['directory:/srv/kho bài//', { kind: 'directory', folder: '/srv/kho bài' }],
    ['ssh:web@may-chu.example:/srv/kho', { kind: 'ssh', host: 'web@may-chu.example', folder: '/srv/kho' }],
    ['ssh:may-chu:/srv/a:b/', { kind: 'ssh', host: 'may-chu', folder: '/srv/a:b' }],
    ['ssh:web@[2001:db8::1]:/srv', { kind: 'ssh', host: 'web@2001:db8::1', folder: '/srv' }],
  ])('%s is understood', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });

  it('in a folder is found from where the command runs', () => {
    expect(parseTarget('directory:kho')).toEqual({ kind: 'directory', folder: `${process.cwd()}/kho` });
  });

  it.each([
    '',
    'ftp:x',
    'Cloudflare',
    'directory:',
    'directory:/',
    'directory:/a\nb',
    'directory:/a\x7fb',
    'ssh:web@host',
    'ssh:web@host:relative',
    'ssh::/srv',
    'ssh:-oProxyCommand=x:/srv',
    'ssh:-oProxyCommand=x@host:/srv',
    'ssh:-l@host:/srv',
    'ssh:web@-host:/srv',
    'ssh:we b@host:/srv',
    'ssh:web@host;reboot:/srv',
    'ssh:web@[::1 -x]:/srv',
    'ssh:web@host:/',
    'ssh:web@host:/srv/../etc',
    'ssh:web@host:/srv\0',
  ])('%j is refused', (text) => {
    expect(() => parseTarget(text)).toThrow('--target');
  });
});

it('a command on another machine arrives word for word', () => {
  const script = `printf '%s|' "$@" "it's" \\\\ '$HOME'`;
  const folder = `/srv/"kho" $(reboot) \`x\` it's`;
  const [program, ...args] = makeHostCommand({ kind: 'ssh', host: 'web@host', folder }, script, 'look');
  expect(program).toBe('ssh');
  expect(args.slice(-3, -1)).toEqual(['--', 'web@host']);
  expect(execFileSync('sh', ['-c', args.at(-1)!], { encoding: 'utf8' })).toBe(
    `${folder}|look|it's|\\|$HOME|`,
  );
});
