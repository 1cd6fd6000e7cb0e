import { expect, test } from 'vitest';
import { encodeMojibake, encodeTcvn3, encodeViqr, encodeVni } from '../../fixtures/legacy-encoders.ts';
import { repairText } from './repair.ts';

test('each paragraph of a text is mended by its own encoding, and each change is listed', () => {
  const clean = [
    'Xã Nà Mẫu làm đường liên bản',
    '',
    'Sau ba tháng thi công, nhân dân các bản đã góp 2.400 ngày công.',
    'Nguồn vốn do huyện hỗ trợ, bà con hiến đất và tự tổ chức giám sát.',
    'The road is four kilometres long, built “by hand”.',
    'Trưởng bản cho biết mọi việc đều được bàn bạc công khai.',
    'Tin và ảnh: Văn phòng Đảng ủy xã Nà Mẫu',
  ];
  const given = [
    clean[0],
    clean[1],
    encodeTcvn3(clean[2] ?? ''),
    encodeVni(clean[3] ?? ''),
    clean[4],
    encodeMojibake(clean[5] ?? ''),
    encodeViqr(clean[6] ?? ''),
  ];
  const { text, repairs } = repairText(given.join('\n'));
  expect(text).toBe(clean.join('\n'));
  expect(repairs).toEqual([
    { line: 3, from: 'tcvn3', before: given[2], after: clean[2] },
    { line: 4, from: 'vni', before: given[3], after: clean[3] },
    { line: 6, from: 'mojibake', before: given[5], after: clean[5] },
    { line: 7, from: 'viqr', before: given[6], after: clean[6] },
  ]);
});

test('decomposed letters, Ð and invisible characters are mended and listed one by one', () => {
  const given = `\uFEFF\u00D0ảng bộ tỉnh \u00D0i${'ện'.normalize('NFD')} Bi\u00ADên`;
  const { text, repairs } = repairText(given);
  expect(text).toBe('Đảng bộ tỉnh Điện Biên');
  expect(repairs.map((repair) => repair.from)).toEqual(['nfd', 'invisible', 'eth']);
});

test.each([
  ['a label in Unicode before a name in TCVN3', 'Tác giả: NguyÔn V¨n MÉu', 'Tác giả: Nguyễn Văn Mẫu'],
  ['a label in Unicode before a name astray', 'Tác giả: Nguyá»…n VÄƒn Máº«u', 'Tác giả: Nguyễn Văn Mẫu'],
  ['text that went astray twice', encodeMojibake(encodeMojibake('Mường Mẫu đã')), 'Mường Mẫu đã'],
  ['TCVN3 that went astray', encodeMojibake(encodeTcvn3('Văn phòng Tỉnh ủy họp')), 'Văn phòng Tỉnh ủy họp'],
  ['a heading in capitals', 'BAN D¢N VËN TØNH ñY', 'BAN DÂN VẬN TỈNH ỦY'],
])('%s is mended', (_name, given, clean) => {
  expect(repairText(given).text).toBe(clean);
});

test('a line too short to tell follows the lines around it', () => {
  const clean = [
    'Hùng',
    'Nhân dân các bản đã góp ngày công.',
    'Ảnh: Hùng',
    '',
    'Việc làm đường đều được bàn bạc.',
  ];
  expect(repairText(encodeTcvn3(clean[0] ?? '')).repairs).toEqual([]);
  expect(repairText(clean.map(encodeTcvn3).join('\n')).text.split('\n')).toEqual([
    'Hùng',
    'Nhân dân các bản đã góp ngày công.',
    'ảnh: Hùng',
    '',
    'Việc làm đường đều được bàn bạc.',
  ]);
  for (const encode of [encodeVni, encodeViqr])
    expect(repairText(clean.map(encode).join('\n')).text).toBe(clean.join('\n'));
});

test('a short line between two encodings, or in another language, stays', () => {
  const [tcvn3, vni] = [encodeTcvn3('Nhân dân các bản đã góp.'), encodeVni('Việc làm đường được bàn bạc.')];
  expect(repairText(`${tcvn3}\n${encodeTcvn3('Hùng')}\n${vni}`).text.split('\n')[1]).toBe('Hïng');
  expect(repairText(`${tcvn3}\nZürich, Genève\n${tcvn3}`).text.split('\n')[1]).toBe('Zürich, Genève');
});

test.each([
  'Đảng bộ tỉnh Điện Biên – “Đặc biệt khó khăn”…\r\n\tQuyết định 582/QĐ-TTg\r\n',
  'Thé, né, tôt — Müller\n👩\u200D🌾 5 µm © 2021\n\n',
  'Guðrún Sigurðardóttir',
  '',
])('%j comes back the same', (text) => {
  expect(repairText(text)).toEqual({ text, repairs: [] });
});

test('line ends and white space of mended lines stay', () => {
  expect(repairText('\t V¨n phßng  TØnh ñy \r\n').text).toBe('\t Văn phòng  Tỉnh ủy \r\n');
});
