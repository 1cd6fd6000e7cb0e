import { expect, test } from 'vitest';
import { decodeLegacy, detectEncoding } from './encoding.ts';
import type { LegacyEncoding } from './encoding.ts';
import { encodeMojibake, encodeTcvn3, encodeViqr, encodeVni } from '../../fixtures/legacy-encoders.ts';

const ENCODERS: readonly [LegacyEncoding, (text: string) => string][] = [
  ['tcvn3', encodeTcvn3],
  ['vni', encodeVni],
  ['viqr', encodeViqr],
  ['mojibake', encodeMojibake],
];

const PARAGRAPHS = [
  'Sáng 15/10, tại xã Nà Mẫu, Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” đã tổ chức hội nghị sơ kết 5 năm thực hiện; tham dự có đại diện 12 bản và các trường học trên địa bàn.',
  'Giai đoạn 2001 - 2005, toàn xã trồng mới 1.250 ha rừng, bình quân mỗi hộ nhận khoán 3,5 ha; tỷ lệ che phủ đạt 41,7%, tăng gần 6% so với năm 2000.',
  'Căn cứ Quyết định số 132/2000/QĐ-TTg ngày 24/11/2000; căn cứ Nghị định 29/1998/NĐ-CP và Tờ trình số 07/TTr-UBND, UBND xã quyết định:',
  'Địa chỉ: số 07, tổ 3, đường Hoa Ban, phường Mẫu Đức, tỉnh Mẫu Sơn. Điện thoại: 0230 382 5555; email: vanphong@example.gov.vn; www.example.gov.vn',
  'Khuya hôm ấy, mưa lũ bất ngờ ập xuống khúc ngoặt của con suối; ba hộ ở đầu bản phải dời lên trường học, không ai bị thương.',
  'Dự án do tổ chức Green Hills (Canada) tài trợ, kết hợp với Hội Liên hiệp Phụ nữ huyện mở 04 lớp dạy nghề thêu, dệt thổ cẩm cho hội viên nghèo.',
  'Bản Nà Mẫu có 86 hộ, chủ yếu là người Thái và người Mông',
  'Kỹ sư, bác sĩ, giáo viên về công tác ở vùng cao được hưởng phụ cấp thu hút bằng 70% mức lương hiện hưởng, kể cả phụ cấp chức vụ (nếu có).',
];

test.each(ENCODERS)('paragraphs in %s are recognised and come back whole', (encoding, encode) => {
  for (const paragraph of PARAGRAPHS) {
    const codes = encode(paragraph);
    expect(detectEncoding(codes)).toBe(encoding);
    expect(decodeLegacy(codes, encoding)).toBe(paragraph);
  }
});

test.each([
  ['Céng hßa X· héi Chñ nghÜa ViÖt Nam', 'tcvn3'],
  ['§éc lËp - Tù do - H¹nh phóc', 'tcvn3'],
  ['QuyÕt ®Þnh cña Bé tr\u00ADëng', 'tcvn3'],
  ['QuyÕt ®Þnh cña Bé trëng', 'tcvn3'],
  ['Thñ t−íng ChÝnh phñ ban hµnh nghÞ ®Þnh', 'tcvn3'],
  ['§¶NG Bé TØNH §IÖN BI£N', 'tcvn3'],
  ['Th\u00AD ký', 'tcvn3'],
  ['Tin V¨n phßng', 'tcvn3'],
  ['Coäng hoøa Xaõ hoäi Chuû nghóa Vieät Nam', 'vni'],
  ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'vni'],
  ['Chính phuû ban haønh Nghò ñònh veà thueá', 'vni'],
  ["Tie^'ng Vie^.t", 'viqr'],
  ["To^i dda~ ho.c tie^'ng Vie^.t", 'viqr'],
  ['Ä‘Ã£', 'mojibake'],
  ['Ä\u0090áº£ng bá»\u0099', 'mojibake'],
  ['â€œHello,â€\u009D she said.', 'mojibake'],
  ['SÃ£o Paulo', 'mojibake'],
])('%j is in %s', (text, encoding) => {
  expect(detectEncoding(text)).toBe(encoding);
});

test.each([...PARAGRAPHS, ...PARAGRAPHS.map((paragraph) => paragraph.normalize('NFD'))])(
  'correct Vietnamese is left alone: %j',
  (paragraph) => {
    expect(detectEncoding(paragraph)).toBe('unicode');
    expect(detectEncoding(paragraph.toUpperCase())).toBe('unicode');
  },
);

test.each([
  // English
  'The project was funded by Green Hills and carried out in two communes from 2001 to 2005.',
  "Don't worry: it's the district's own café, isn't it? We'd say so, e.g. at 5 p.m. Co-operate!",
  'Naïve façade, résumé and coöperation are English words too.',
  // French
  'Les élèves de l’école française de Saïgon étaient déjà très âgés ; où est la forêt ? Le maïs a goûté.',
  'Thé, né, tôt, dû, août, plutôt',
  'Si tôt né',
  // German, Swedish, Spanish, Portuguese
  'Müller größer Straße über Fußgänger, Köln, tür und Öl',
  'på en gång, så små hål',
  'Señor Muñoz vivía en la mañana con niños pequeños en España, aún más',
  'São Paulo não é a capital; as organizações são três.',
  // Numbers, units, signs
  '5 µm, 10 µm × 20 µm; 25 °C ± 0,5; m², km³; ½ + ¼ = ¾',
  'Ma tran m×n trong Excel',
  '© 2021 Example® — £5, ¥100, §5, 10º, N·m, 50 kW·h',
  '· Một · Hai · Ba',
  // Code and addresses
  'for (let i = 0; i < a(n).length; i++) { x += a^n + e^m; add(o+u); }',
  'https://example.gov.vn/Default.aspx?tabid=59&id=10754&a=(n) C:\\DATA\\ADD.DOC',
  '<a href="mailto:vanphong@example.gov.vn">Email</a>',
  '582/QD-TTg, 29/1998/ND-CP, UBND, HDND, TTr',
  // Vietnamese without marks, in capitals, or of Latin-1 letters only
  'Anh di dau? Em o nha. Co gi moi khong? Dang bo tinh Dien Bien',
  'CÁC XÃ”',
  'TẠI CÁC XÃ”, “CHÂU Á”…',
  'xã Nà Tâm, bà Lò Thị Tâm',
  'Thông báo, xã Mân',
  'Bô lão bàn việc làng: “là”…',
  // Other scripts
  'ສະບາຍດີ, Москва, 北京',
  '',
  '   ',
])('%j is left alone', (text) => {
  expect(detectEncoding(text)).toBe('unicode');
});

test('headings in TCVN3 get their capitals', () => {
  expect(decodeLegacy('§¶NG Bé TØNH §IÖN BI£N', 'tcvn3')).toBe('ĐẢNG BỘ TỈNH ĐIỆN BIÊN');
  expect(decodeLegacy('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'tcvn3')).toBe(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  );
});

test('signs that stand alone stay in TCVN3', () => {
  expect(decodeLegacy('· Ch©u ¸ © 2003', 'tcvn3')).toBe('· Châu á © 2003');
});

test.each(["a^'", 'Ã', 'Ã£ ', 'aø', '\u00AD', 'a«', 'CéNG '])(
  '%j, 100,000 times over, is told without delay',
  (part) => {
    const text = part.repeat(100_000);
    expect(['unicode', 'mojibake']).toContain(detectEncoding(text));
    expect(decodeLegacy(text, 'viqr').length).toBeLessThanOrEqual(text.length);
  },
);
