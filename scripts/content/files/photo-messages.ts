import { formatNumber } from '../../text/number.ts';
import { type FileKind, KIND_NAMES } from './file-kind.ts';

const MEGA = 1024 ** 2;

/** What editors read about a photo that cannot be used; the photo's name comes before it. */
export const describePhoto = {
  empty: () => 'Tệp ảnh trống, không có gì bên trong. Hãy chép lại ảnh từ bản gốc.',
  broken: () => 'Ảnh bị hỏng hoặc chép chưa hết nên không đọc được trọn vẹn. Hãy chép lại ảnh từ bản gốc.',
  heic: () =>
    'Đây là ảnh HEIC của iPhone, nhiều trình duyệt không mở được. Hãy xuất ảnh ra JPEG rồi dùng tệp đó; trên iPhone có thể chọn Cài đặt › Camera › Định dạng › Tương thích nhất.',
  keptElsewhere: () =>
    'Đây mới là con trỏ của Git LFS, chưa phải ảnh. Hãy chạy “git lfs pull” rồi thử lại; trên GitHub thì thêm “lfs: true” vào bước checkout.',
  unsupported: (kind: FileKind) =>
    `Bên trong là ${KIND_NAMES[kind]}; ảnh của bài phải là JPEG, PNG, WebP hoặc AVIF. Hãy lưu ảnh ra JPEG rồi dùng tệp đó.`,
  mislabelled: (kind: FileKind, extension: string) =>
    `Bên trong là ${KIND_NAMES[kind]}, không khớp với đuôi tên tệp. Hãy đổi đuôi tên tệp thành ${extension}, cả trong bài.`,
  tooManyPixels: (width: number, height: number, limit: number) =>
    `Ảnh có ${formatNumber(width)} × ${formatNumber(height)} điểm ảnh, quá giới hạn ${formatNumber(limit / 1e6)} triệu. Hãy thu nhỏ ảnh: cạnh dài 4.000 điểm ảnh là đủ.`,
  tooManyBytes: (bytes: number, limit: number) =>
    `Tệp ảnh nặng ${formatNumber(Math.ceil(bytes / MEGA))} MB, quá giới hạn ${formatNumber(limit / MEGA)} MB. Hãy thu nhỏ ảnh: cạnh dài 4.000 điểm ảnh là đủ.`,
};
