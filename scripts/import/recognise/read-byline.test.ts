import { describe, expect, it } from 'vitest';
import { readByline, readLoneName } from './read-byline.ts';

describe('readByline', () => {
  it.each([
    [
      'Tác giả: Lò Văn Mẫu, Văn phòng Huyện ủy.',
      { authors: [{ name: 'Lò Văn Mẫu', unit: 'Văn phòng Huyện ủy' }] },
    ],
    ['Tác giả: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    ['Tác\u00A0giả: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    [
      'Tác giả bài viết: Đoàn Thị Hà - Đoàn thanh niên xã',
      { authors: [{ name: 'Đoàn Thị Hà', unit: 'Đoàn thanh niên xã' }] },
    ],
    [
      'Bài, ảnh: Lường Thị Thử, Phòng Văn hóa và Thông tin huyện, tỉnh Nậm Sơn',
      { authors: [{ name: 'Lường Thị Thử', unit: 'Phòng Văn hóa và Thông tin huyện, tỉnh Nậm Sơn' }] },
    ],
    [
      'Tin, ảnh: Lò Văn Mẫu - Quàng Thị Thử',
      { authors: [{ name: 'Lò Văn Mẫu' }, { name: 'Quàng Thị Thử' }] },
    ],
    [
      'Người viết: Lò Văn Mẫu và Quàng Thị Thử',
      { authors: [{ name: 'Lò Văn Mẫu' }, { name: 'Quàng Thị Thử' }] },
    ],
    ['Tin: Lò Văn Mẫu; Ảnh: Quàng Thị Thử', { authors: [{ name: 'Lò Văn Mẫu' }, { name: 'Quàng Thị Thử' }] }],
    ['Bài: Lò Văn Mẫu - Ảnh: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    [
      'Tác giả: Lò Văn Mẫu - Phó Chánh Văn phòng Huyện ủy',
      { authors: [{ name: 'Lò Văn Mẫu', unit: 'Phó Chánh Văn phòng Huyện ủy' }] },
    ],
    [
      'Tác giả: Lò Văn Mẫu, UVBTV, Trưởng Ban Dân vận',
      { authors: [{ name: 'Lò Văn Mẫu', unit: 'UVBTV, Trưởng Ban Dân vận' }] },
    ],
    [
      'Bài, ảnh: Lò Văn Mẫu – Đặc khu Nậm Hải',
      { authors: [{ name: 'Lò Văn Mẫu', unit: 'Đặc khu Nậm Hải' }] },
    ],
    ['Bài, ảnh: Lò Văn Mẫu, CTV', { authors: [{ name: 'Lò Văn Mẫu', unit: 'CTV' }] }],
    [
      'Tác giả: Vàng A Thử, bản Huổi Mẫu, xã Nậm Thử',
      { authors: [{ name: 'Vàng A Thử', unit: 'bản Huổi Mẫu, xã Nậm Thử' }] },
    ],
    [
      'Tác giả: Lò Văn Mẫu, Văn phòng Huyện ủy và Quàng Thị Thử, Ban Dân vận',
      {
        authors: [
          { name: 'Lò Văn Mẫu', unit: 'Văn phòng Huyện ủy' },
          { name: 'Quàng Thị Thử', unit: 'Ban Dân vận' },
        ],
      },
    ],
    [
      'Tác giả: Lò Văn Mẫu, Văn phòng Huyện ủy\nQuàng Thị Thử\nBan Dân vận',
      {
        authors: [
          { name: 'Lò Văn Mẫu', unit: 'Văn phòng Huyện ủy' },
          { name: 'Quàng Thị Thử', unit: 'Ban Dân vận' },
        ],
      },
    ],
    [
      'Tác giả: Lò Văn Mẫu, xã Nậm Thử, Mường Giả Đông, tỉnh Nậm Sơn',
      { authors: [{ name: 'Lò Văn Mẫu', unit: 'xã Nậm Thử, Mường Giả Đông, tỉnh Nậm Sơn' }] },
    ],
    ['Tác giả: Lò Văn Mẫu/VOV.VN', { authors: [{ name: 'Lò Văn Mẫu', unit: 'VOV.VN' }] }],
    ['Tin, ảnh: Lò Văn Mẫu/Quàng Thị Thử', { authors: [{ name: 'Lò Văn Mẫu' }, { name: 'Quàng Thị Thử' }] }],
    ['Người viết bài: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    ['Tác giả: Đ/c Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    ['Tác giả: Nhóm phóng viên thời sự', { authors: [{ name: 'Nhóm phóng viên thời sự' }] }],
    ['Tác giả: Đ/c Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    ['Bài viết và ảnh: Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    ['Tác giả: Ban Biên tập', { authors: [{ name: 'Ban Biên tập' }] }],
    ['Người đăng: admin', { authors: [] }],
    ['Tác giả: Sưu tầm', { authors: [] }],
    ['Người đưa tin: CTV Lò Văn Mẫu', { authors: [{ name: 'Lò Văn Mẫu' }] }],
    ['Nguồn: https://www.baonamson.example/tin/1.html', { authors: [], source: 'baonamson.example' }],
    ['(Nguồn: Báo Nậm Sơn – http://baonamson.example/tin/1.html)', { authors: [], source: 'Báo Nậm Sơn' }],
    ['Tác giả: Lò Văn Mẫu (Theo Báo Nậm Sơn)', { authors: [{ name: 'Lò Văn Mẫu' }], source: 'Báo Nậm Sơn' }],
    ['Theo Báo Nậm Sơn', { authors: [], source: 'Báo Nậm Sơn' }],
    ['(Theo TTXVN)', { authors: [], source: 'TTXVN' }],
    ['Nguồn: Bản tin Bến Nước (xã Nậm Mẫu)', { authors: [], source: 'Bản tin Bến Nước (xã Nậm Mẫu)' }],
    ['(Nguồn: Báo Nậm Sơn)', { authors: [], source: 'Báo Nậm Sơn' }],
    [
      `Tác giả: ${Array.from({ length: 6 }, (_, at) => `Lò Văn ${'ABCDEF'[at]}, Trường Phổ thông dân tộc bán trú`).join('; ')}`,
      {
        authors: Array.from({ length: 6 }, (_, at) => ({
          name: `Lò Văn ${'ABCDEF'[at]}`,
          unit: 'Trường Phổ thông dân tộc bán trú',
        })),
      },
    ],
    ['Nguồn: baonamson.example', { authors: [], source: 'baonamson.example' }],
    ['Nguồn: Theo Báo Nậm Sơn', { authors: [], source: 'Báo Nậm Sơn' }],
    ['Theo báo Nậm Sơn', { authors: [], source: 'báo Nậm Sơn' }],
    ['Nguồn: Báo Nậm Sơn, số 15', { authors: [], source: 'Báo Nậm Sơn, số 15' }],
    ['Nguồn tin: Cổng Thông tin điện tử tỉnh', { authors: [], source: 'Cổng Thông tin điện tử tỉnh' }],
  ])('%s', (text, expected) => {
    expect(readByline(text)).toEqual(expected);
  });

  it.each([
    'Theo Quyết định số 15, tỉnh giao các huyện thực hiện.',
    'PV: Thưa ông, kết quả ra sao?',
    'PV: Xin cảm ơn ông!',
    'Phóng viên: Xin trân trọng cảm ơn đồng chí.',
    'Tin: bão số 3 đổi hướng.',
    'Theo báo cáo của huyện',
    'Theo đó, bà con góp ngày công.',
    'Nguồn nước đã về bản',
    'Bài học từ bản Mẫu',
    'Tin vui đến với bà con: đường đã thông',
  ])('%s is no byline', (text) => {
    expect(readByline(text)).toBeUndefined();
  });
});

describe('readLoneName', () => {
  it.each([
    ['Lò Văn Mẫu', [{ name: 'Lò Văn Mẫu' }]],
    ['L.V.M', [{ name: 'L.V.M' }]],
    ['Ban Biên tập', [{ name: 'Ban Biên tập' }]],
    ['MỸ HẠNH', [{ name: 'MỸ HẠNH' }]],
    ['GIÀNG A DẾ', [{ name: 'GIÀNG A DẾ' }]],
    ['CTV Lò Văn Mẫu', [{ name: 'Lò Văn Mẫu' }]],
    ['Thu Hằng (TH)', [{ name: 'Thu Hằng' }]],
    ['Lò Văn Mẫu - Trung tâm Văn hóa huyện', [{ name: 'Lò Văn Mẫu', unit: 'Trung tâm Văn hóa huyện' }]],
    ['Lò Văn Mẫu, Quàng Thị Thử', [{ name: 'Lò Văn Mẫu' }, { name: 'Quàng Thị Thử' }]],
  ])('%s', (text, authors) => {
    expect(readLoneName(text)?.authors).toEqual(authors);
  });

  it.each([
    'Đường về bản',
    'Liên kết web',
    'Huyện Mường Mẫu',
    'Lò Văn Mẫu cho biết.',
    'Kết quả:',
    'HẾT',
    'BẢN TIN SỐ 5',
  ])('%s is no name', (text) => {
    expect(readLoneName(text)).toBeUndefined();
  });
});
