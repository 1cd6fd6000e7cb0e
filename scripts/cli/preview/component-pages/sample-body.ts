import type { Reference } from '../../../content/archive.ts';
import { renderMarkdown } from '../../../render/markdown.ts';
import { type SafeHtml, toContentPath, toUrl } from '../../../text/brands.ts';

const REFERENCES: Readonly<Record<string, Reference>> = {
  'bao-cao.pdf': {
    kind: 'attachment',
    attachment: {
      file: toContentPath('articles/2021/08/mau/bao-cao.pdf'),
      url: toUrl('/tep/bao-cao-mau.pdf'),
      title: 'Báo cáo mẫu',
      kind: 'PDF',
      bytes: 38_912,
    },
  },
};

/** Every element that Markdown can bring into an article. */
const EVERYTHING = `Đoạn mở đầu của một bài mẫu, dài đủ vài dòng để thấy bề rộng của cột chữ và khoảng cách giữa các dòng: Ậ, Ễ, Ộ, Ử đứng
dưới g, p, y mà không chạm nhau. Trong đoạn có [liên kết trong trang](/), [liên kết ra ngoài](https://vi-du.example/mot-dia-chi-rat-dai/khong-co-dau-cach/de-thu-xuong-dong),
một địa chỉ trần: https://vi-du.example/trang, *chữ nghiêng*, **chữ đậm**, \`mã\`, một tệp: [báo cáo](bao-cao.pdf), và một chú thích.[^1]

Đoạn thứ hai nhắc lại chú thích ấy[^1] và thêm một chú thích nữa.[^2]

## Tiêu đề trong bài, dài quá một dòng trên màn hình điện thoại

> Lời trích dẫn, đoạn thứ nhất.
>
> Đoạn thứ hai của lời trích dẫn.

### Tiêu đề nhỏ

- Mục thứ nhất
- Mục thứ hai, dài hơn một dòng trên màn hình điện thoại để thấy cách xuống dòng
  - Mục con

1. Việc thứ nhất
2. Việc thứ hai

Việc cuối của một danh sách dài:

99. Việc thứ 99
100. Việc thứ 100

#### Tiêu đề nhỏ nhất

| Hạng mục | Năm 2016 | Năm 2017 | Năm 2018 | Năm 2019 | Năm 2020 | Ghi chú |
| :-- | --: | --: | --: | --: | --: | :-: |
| Đường bê tông (km) | 1,2 | 3,4 | 5,6 | 7,8 | 10,5 | cả đường nội bản |
| Hộ có điện | 120 | 240 | 360 | 480 | 512 | 100% |

| Bảng | Hẹp |
| :-- | --: |
| Một | 1 |

---

\`\`\`
một dòng mã rất dài, không có chỗ ngắt: mau.example/mot-dia-chi-rat-dai-khong-co-dau-cach-nao-de-thu-xuong-dong
\`\`\`

[^1]: Chú thích mẫu, được nhắc hai lần.
[^2]: Chú thích có [liên kết](/).
`;

/** The text of a sample article. */
export function makeSampleBody(): SafeHtml {
  return renderMarkdown(EVERYTHING, {
    references: REFERENCES,
    siteUrl: 'https://mau.example',
    firstPictureEager: false,
  });
}
