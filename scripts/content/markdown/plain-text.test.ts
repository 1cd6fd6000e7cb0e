import { expect, it } from 'vitest';
import { toPlainText } from './plain-text.ts';

it.each([
  ['Một **hai** *ba* `bốn`.', 'Một hai ba bốn.'],
  ['# Mục\n\nĐoạn một\ntiếp theo.', 'Mục Đoạn một tiếp theo.'],
  ['Xem [bài này](/2021/08/x/ "tên") nhé.[^1]\n\n[^1]: Chú thích.', 'Xem bài này nhé. Chú thích.'],
  ['![Lời tả](anh.jpg)\n\n[Bài][a].\n\n[a]: https://x.example/y', 'Lời tả Bài.'],
  ['[Nguồn]: TTXVN\n\n[Ghi chú]: Xem báo cáo.', 'Nguồn: TTXVN Ghi chú: Xem báo cáo.'],
  [
    'Ở [Huổi Sen](/2021/08/x/), **[Mường Khuếch](y)**: “[Nậm Vàng](z)”.',
    'Ở Huổi Sen, Mường Khuếch: “Nậm Vàng”.',
  ],
  ['[một](a)[hai](b)**![ba](c)**bốn *[năm](d)*sáu', 'một hai ba bốn năm sáu'],
  ['| Bản | Hộ |\n| :-- | --: |\n| Mẫu | 12 |', 'Bản Hộ Mẫu 12'],
  ['- một\n- hai\n\n1. ba\n\n> bốn', 'một hai ba bốn'],
  ['Trang https://x.example/a_b và <https://y.example>.', 'Trang và .'],
  ['```js\nmột\n```\n~~~ js\nhai\n~~~', 'một hai'],
  ['_một_ __hai__ ba_bốn', 'một hai ba_bốn'],
  ['582/QĐ-TTg, 3,07 tỷ, IMG_2021_a', '582/QĐ-TTg, 3,07 tỷ, IMG_2021_a'],
  ['Bà con[1] góp **72[a]** ngày; [Ảnh][2]', 'Bà con 1 góp 72 a ngày; Ảnh 2'],
  ['Nông&nbsp;nghiệp &amp; Môi&#160;trường', 'Nông nghiệp & Môi trường'],
  ['Khổ 20*30 cm(*), *4\\*6* cm (**); **5**m', 'Khổ 20*30 cm(*), 4*6 cm (**); 5m'],
  ['', ''],
])('%j reads %j', (markdown, plain) => {
  expect(toPlainText(markdown)).toBe(plain);
});

it('does not slow down on hostile text', () => {
  for (const piece of ['[', '](', '|', '|-', '`', '*', '_', '[^', 'https://', '> ', '](a)*']) {
    expect(toPlainText(piece.repeat(50_000)).length).toBeLessThan(400_001);
  }
});
