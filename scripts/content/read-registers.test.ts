import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openContentFolder } from './disk/content-folder.ts';
import { readRegisters } from './read-registers.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function read(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'registers-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readRegisters(openContentFolder(folder), { timeZone: 'Asia/Ho_Chi_Minh' });
}

describe('readRegisters', () => {
  it('a folder without registers has neither people nor places', () => {
    expect(read({})).toEqual({ people: [], places: [], abbreviations: [], problems: [] });
  });

  it('an empty file says nothing', () => {
    expect(
      read({
        'authors.yaml': '\n',
        'places.yaml': '# chưa có gì\nplaces:\n',
        'abbreviations.yaml': '# chưa có gì\n',
      }),
    ).toEqual({
      people: [],
      places: [],
      abbreviations: [],
      problems: [],
    });
  });

  it('drops control characters, as articles do', () => {
    const { people, problems } = read({ 'authors.yaml': 'authors:\n  - name: Lò\u000B Văn Ún\n' });
    expect(problems).toEqual([]);
    expect(people).toEqual([{ name: 'Lò Văn Ún', units: [] }]);
  });

  it('reads every commune of a country, one below the other without a blank line', () => {
    const item = (number: number) => `  - name: Nà ${number}\n    kind: xã\n    within: huyện Mường Khẩu\n`;
    const text = `places:\n${Array.from({ length: 3500 }, (_, number) => item(number)).join('')}`;
    const { places, problems } = read({ 'places.yaml': text });
    expect(problems).toEqual([]);
    expect(places).toHaveLength(3500);
  });

  it('reads people with their units, and places with their dates', () => {
    const { people, places, problems } = read({
      'authors.yaml':
        'authors:\n  - name: Lò Văn Ún\n    units: Sở Y tế\n    about: Bác sĩ.\n  - name: Lò Văn Ún\n',
      'places.yaml':
        'places:\n  - name: Nà Lưa\n    kind: Xã\n    until: 30/06/2025\n    successor: [xã Mường Khẩu]\n',
    });
    expect(problems).toEqual([]);
    expect(people).toEqual([
      { name: 'Lò Văn Ún', units: ['Sở Y tế'], about: 'Bác sĩ.' },
      { name: 'Lò Văn Ún', units: [] },
    ]);
    expect(places).toEqual([
      { name: 'Nà Lưa', kind: 'xã', until: '2025-06-30', successors: ['xã Mường Khẩu'] },
    ]);
  });

  it('a person who stands there twice is reported, for only the first entry would be read', () => {
    const entry = (name: string, more = '') => `  - name: ${name}\n${more}`;
    const twice = (first: string, second: string) =>
      read({ 'authors.yaml': `authors:\n${first}${second}` }).problems.map(
        ({ line, code }) => `${line} ${code}`,
      );
    expect(twice(entry('Lò Văn Ún', '    about: Bác sĩ.\n'), entry('LÒ VĂN ÚN'))).toEqual([
      '4 field-invalid',
    ]);
    const health = '    units: [Sở Y tế, Hội Nông dân]\n';
    expect(twice(entry('Lò Văn Ún', health), entry('Lò Văn Ún', '    units: Sở y tế\n'))).toEqual([
      '4 field-invalid',
    ]);
    expect(twice(entry('Lò Văn Ún', health), entry('Lò Văn Ún', '    units: Ban Dân tộc\n'))).toEqual([]);
  });

  it('reports dates that are impossible or the wrong way round with their lines, and a field that does not exist', () => {
    const { problems } = read({
      'places.yaml':
        'places:\n  - name: Nà Lưa\n    until: 31/06/2025\n  - name: Nà Tấu\n    from: 01/07/2025\n    until: 30/06/2025\n' +
        '  - name: Nà Nhạn\n    from: 01/07/2025\n    until: 01/07/2025\n',
      'authors.yaml': 'author:\n  - name: Lò Văn Ún\n',
    });
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'authors.yaml:1 field-unknown',
      'places.yaml:3 date-invalid',
      'places.yaml:6 field-invalid',
    ]);
  });

  it('a list that stands without its name is told what to write', () => {
    const { problems } = read({ 'places.yaml': '- name: Nà Lưa\n', 'authors.yaml': '- name: Lò Văn Ún\n' });
    expect(problems.map(({ message }) => message)).toEqual([
      'Danh sách này thiếu tên. Hãy thêm một dòng authors: ở trên mục đầu tiên.',
      'Danh sách này thiếu tên. Hãy thêm một dòng places: ở trên mục đầu tiên.',
    ]);
  });
});
