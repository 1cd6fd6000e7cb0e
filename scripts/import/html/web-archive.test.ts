import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { readWebArchive } from './web-archive.ts';

const PROSE = 'Hồ Nậm Mẫu rộng hơn hai trăm héc ta, nước trong quanh năm, bản nằm ven hồ.\n'.repeat(3).trim();
const PAGE = `<html><head><meta charset="utf-8"></head><body><h1>Bản bên hồ</h1><p>03/02/2015</p><p><img src="http://namson.example/anh/ho.jpg?w=600&amp;q=8"></p><p>${PROSE}</p></body></html>`;

/** As Internet Explorer and Chromium write it: lines of 76 characters, every other byte as `=E1`. */
function quote(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    byte < 32 || byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  return bytes
    .join('')
    .replace(/(?:=..|[^=]){1,60}/g, '$&=\r\n')
    .replace(/=\r\n$/, '');
}

function makeArchive(
  parts: readonly (readonly [type: string, encoding: string, location: string, body: string])[],
): Buffer {
  const head =
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Ranh--x"\r\n\r\n\r\n';
  const written = parts.map(
    ([type, encoding, location, body]) =>
      `------Ranh--x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`,
  );
  return Buffer.from(`${head}${written.join('')}------Ranh--x--\r\n`, 'latin1');
}

const ADDRESS = 'http://namson.example/tin/ho.aspx?id=12';
const PHOTO = Buffer.from('ảnh');
const PICTURE = [
  'image/jpeg',
  'base64',
  'http://namson.example/anh/ho.jpg?w=600&q=8',
  PHOTO.toString('base64'),
] as const;

it.each([
  ['quoted-printable', quote(PAGE)],
  ['base64', Buffer.from(PAGE).toString('base64')],
  ['8bit', Buffer.from(PAGE).toString('latin1')],
])('a page saved in one file, %s, is read with its address and photos', async (encoding, body) => {
  const archive = makeArchive([['text/html; charset="utf-8"', encoding, ADDRESS, body], PICTURE]);
  expect(readWebArchive(archive)).toContain(
    ` data-original="http://namson.example/anh/ho.jpg?w=600&amp;q=8" src="data:image/jpeg;base64,${PHOTO.toString('base64')}"`,
  );
  expect(await recognise(archive, 'bai.mhtml')).toMatchObject({
    title: 'Bản bên hồ',
    date: '2015-02-03',
    legacyUrls: ['/tin/ho.aspx?id=12'],
    pictures: [['ho.jpg']],
    texts: [PROSE.replaceAll('\n', ' ')],
  });
});

it('a web archive that holds no page, or was cut off, is none', () => {
  expect(readWebArchive(makeArchive([PICTURE]))).toBeUndefined();
  expect(readWebArchive(Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'))).toBeUndefined();
});

it.each([
  '<img src="/anh/ho-300.jpg" srcset="/anh/ho-300.jpg 300w, /anh/ho.jpg?w=600&amp;q=8 600w">',
  '<picture><source srcset="../anh/ho-300.avif 1x, ../anh/ho.jpg?w=600&amp;q=8 2x"><img alt="" src="/anh/ho-300.jpg"></picture>',
])('the photo is the version that the browser chose and kept: %s', (photo) => {
  const page = ['text/html', '8bit', ADDRESS, `<h1>Hồ</h1>${photo}`] as const;
  expect(readWebArchive(makeArchive([page, PICTURE]))).toContain(
    `<img data-original="http://namson.example/anh/ho.jpg?w=600&amp;q=8" src="data:image/jpeg;base64,`,
  );
});

it('an address with a space is that of its photo', () => {
  const page = ['text/html', '8bit', ADDRESS, '<img src="/anh/ho 1.jpg">'] as const;
  const picture = ['image/jpeg', 'base64', 'http://namson.example/anh/ho 1.jpg', 'YQ=='] as const;
  expect(readWebArchive(makeArchive([page, picture]))).toContain('src="data:image/jpeg;base64,YQ=="');
});
