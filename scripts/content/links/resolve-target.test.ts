import { expect, it } from 'vitest';
import { toContentPath } from '../../text/brands.ts';
import { findShadowed, leadsNowhere, resolveTarget } from './resolve-target.ts';

const BAI = toContentPath('articles/2021/08/bai.md');

it.each([
  ['anh.jpg', { kind: 'file', path: 'articles/2021/08/anh.jpg' }],
  ['./anh.jpg', { kind: 'file', path: 'articles/2021/08/anh.jpg' }],
  ['../07/bai.md#muc', { kind: 'file', path: 'articles/2021/07/bai.md' }],
  ['%E1%BA%A3nh%201.jpg', { kind: 'file', path: 'articles/2021/08/ảnh 1.jpg' }],
  ['100%.jpg', { kind: 'file', path: 'articles/2021/08/100%.jpg' }],
  ['anh\\1.jpg', { kind: 'file', path: 'articles/2021/08/anh/1.jpg' }],
  ['a\u0309nh.jpg', { kind: 'file', path: 'articles/2021/08/ảnh.jpg' }],
  ['/2021/08/x?a=1#b', { kind: 'address', path: '/2021/08/x' }],
  ['/../../etc/passwd', { kind: 'address', path: '/etc/passwd' }],
  ['../../../../etc/passwd', { kind: 'outside' }],
  ['..%2F..%2F..%2F..%2Fetc%2Fpasswd', { kind: 'outside' }],
  ['a%00.jpg', { kind: 'outside' }],
  ['#muc', { kind: 'elsewhere', address: '#muc' }],
  ['?q=1', { kind: 'elsewhere', address: '?q=1' }],
  ['//noi-khac.example/a', { kind: 'elsewhere', address: '//noi-khac.example/a' }],
  ['https://noi-khac.example/a', { kind: 'elsewhere', address: 'https://noi-khac.example/a' }],
  ['mailto:a@b.example', { kind: 'elsewhere', address: 'mailto:a@b.example' }],
])('%j is read as an editor means it', (target, expected) => {
  expect(resolveTarget(target, BAI, { files: new Map() })).toEqual(expected);
});

it.each(['Ảnh #3.jpg', 'hỏi?.jpg', 'a%20b.jpg', 'a  b.jpg', 'a\u00A0b.jpg', '#1.jpg', 'anh\\1.jpg'])(
  'a file that is called %j is found under its name',
  (name) => {
    const path = toContentPath(`articles/2021/08/${name}`);
    expect(resolveTarget(name, BAI, { files: new Map([[path, '']]) })).toEqual({ kind: 'file', path });
    expect(resolveTarget(name, BAI, { files: new Map() })).not.toEqual({ kind: 'file', path });
  },
);

it('what stands before another file is found by its whole path, and nothing stands before itself', () => {
  const paths = [
    'a/50%25/b.jpg',
    'a/50%/b.jpg',
    'a/70%/d.jpg',
    'a/Hộ 100% #3/c.jpg',
    'a/x%20y.jpg',
    'a/x y.jpg',
    'a/z.jpg',
  ];
  const shadowed = findShadowed({ files: new Map(paths.map((path) => [toContentPath(path), ''])) });
  expect(paths.filter((path) => shadowed.has(toContentPath(path)))).toEqual(['a/50%/b.jpg', 'a/x y.jpg']);
});

it('spaces that were typed in place of others are forgiven', () => {
  const path = toContentPath('articles/2021/08/a b.jpg');
  for (const target of ['a  b.jpg', 'a\u00A0b.jpg'])
    expect(resolveTarget(target, BAI, { files: new Map([[path, '']]) })).toEqual({ kind: 'file', path });
});

it.each([
  'file:///C:/bao-cao.docx',
  'C:\\bao-cao.docx',
  'zalo://x',
  'ftp://a.example/b',
  'javascript:alert(1)',
  'http://',
  'https:/a.example',
  '//',
])('%j leads nowhere', (target) => {
  expect(leadsNowhere(target)).toBe(true);
});

it.each([
  'https://a.example/b',
  'HTTP://a.example',
  '//a.example',
  'mailto:a@b.example',
  'tel:+84123',
  '#muc',
  '/2021/08/x/',
  'bao-cao.docx',
  'sms.pdf',
])('%j leads somewhere, as far as it says itself', (target) => {
  expect(leadsNowhere(target)).toBe(false);
});
