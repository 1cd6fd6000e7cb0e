import { expect, test } from 'vitest';
import { isSyllable } from './syllable.ts';

test.each([
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Độc lập Tự do Hạnh phúc',
  'ĐẢNG BỘ TỈNH ĐIỆN BIÊN',
  'Tỉnh ủy uỷ thúy thuý khỏe khoẻ hoà hoàn toán',
  'quý quốc quả quyết quỳnh quờ quạng quých',
  'gì gìn giữ giếng giết gia giảng giò giấu giặc giục giỏi',
  'kỹ kẻ kiến kê ghi ghế ghé nghe nghỉ nghề nghiêng',
  'yêu yếu yên ỷ lại ý kiến ăn uống ươm oán oai uể oải uốn',
  'khuya khuỷu khuyên khuếch huơ thuở quây ngoằn ngoèo xoong moóc',
  'của mùa cưa cứu hươu nhiều người chuối mười lưới',
  'tiếp hoạt động suất một phút sách đích thật ngọc cấp ếch',
  'Nà Nhạn Mường Phăng Núa Ngam Noong Luống Tủa Chùa',
])('every word of %j is a syllable', (words) => {
  expect(words.split(' ').filter((word) => !isSyllable(word))).toEqual([]);
});

test.each([
  ['a stop without sắc or nặng', 'cac hàt càch tôt bỏc sãch hiêp ngõp'],
  ['c, k and q', 'cế ci kà kô kư qa qó qâu'],
  ['g, gh, ng and ngh', 'gê gề gẻ gha ghô ngê ngì ngha nghô nghư'],
  ['two tones', 'hóà tóàn bạ́'],
  ['a tone away from its vowel', 'tóan hòan qúa gíup thủơ viẹêt ngừơi viá'],
  ['iê without an onset, yê with one', 'iêu iên tyêu'],
  ['no such onset', 'fa wa zan jơ bra đl'],
  ['no such rhyme', 'bơng cêng hoăc thiê lươ êc nhuơt ôu buâ'],
  ['no vowel at all', 'ng QĐ TTg UBND đ'],
  ['foreign words', 'school report Müller français'],
  ['old encodings', 'ViÖt Vieät céng Vie^.t'],
  ['nothing', ' '],
])('%s: none of %j is a syllable', (_reason, words) => {
  expect(words.split(' ').filter((word) => isSyllable(word))).toEqual([]);
});
