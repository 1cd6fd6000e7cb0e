import type { Author } from '../../content/archive.ts';
import { formatBytes } from '../../text/number.ts';
import { toOneLine } from '../../text/tame.ts';

/** What `new` says to editors: what it made, what it lacks, and what to do. */
export const describeNew = {
  titleMissing: () =>
    'Thiếu tiêu đề. Hãy viết tiêu đề trong ngoặc kép, sau hai dấu gạch: npm run new -- "Khánh thành cầu Nậm Tin".',
  titleWordless: (title: string) =>
    `Tiêu đề "${title}" không có chữ hay chữ số nào nên không đặt được địa chỉ cho bài. Hãy viết một tiêu đề khác.`,
  sectionMissing: (titles: readonly string[]) =>
    `Thiếu chuyên mục. Hãy thêm --section, ví dụ --section "${titles[0]}". Các chuyên mục: ${titles.join(', ')}.`,
  authorMissing: (example = 'Nguyễn Văn An') =>
    `Thiếu tác giả. Hãy thêm --author, ví dụ --author "${example}"; có đơn vị thì viết sau dấu phẩy: --author "${example}, Ban Biên tập".`,
  authorShared: (name: string, known: readonly Author[]) =>
    `Có ${known.length} tác giả tên ${name}: ${known.map(({ unit }) => unit ?? 'không ghi đơn vị').join('; ')}. Hãy ghi cả đơn vị sau dấu phẩy, ví dụ --author "${name}, ${known.find(({ unit }) => unit !== undefined)?.unit ?? 'Ban Biên tập'}".`,
  authorNew: (name: string, nearest: string | undefined) =>
    nearest === undefined
      ? `"${name}" chưa có bài nào trong kho; tên được ghi đúng như vậy.`
      : `"${name}" chưa có bài nào trong kho. Có phải là "${nearest}" không? Nếu phải, hãy sửa tên trong bài.`,

  noPhotoFolder: (folder: string, code: string) =>
    `Không mở được thư mục ảnh ${folder} (${code}). Sau --photos là đường dẫn tới một thư mục có ảnh.`,
  noPhotos: (folder: string) =>
    `Trong thư mục ${folder} không có ảnh nào (.jpg, .png, .webp). Ảnh nằm trong thư mục con thì hãy nêu đúng thư mục con ấy.`,
  noUsablePhotos: (reasons: readonly string[]) =>
    `Không ảnh nào dùng được nên chưa ghi gì.\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`,
  photoTaken: (from: string, name: string, sizes: { before?: number; after: number }) =>
    `${toOneLine(from)} → ${name}${sizes.before === undefined ? '' : `, thu nhỏ từ ${formatBytes(sizes.before)} còn ${formatBytes(sizes.after)}`}`,
  photoRefused: (from: string, reason: string) => `${toOneLine(from)}: KHÔNG LẤY. ${reason}`,
  othersLeft: (names: readonly string[]) =>
    `Bỏ qua tệp không phải là ảnh JPEG, PNG, WebP hay AVIF: ${toOneLine(names.join(', '))}.`,

  placeTaken: (path: string) => `Đã có ${path}; tệp đó được để nguyên và bài mới chưa được ghi.`,
  numbered: (id: string) => `Trong tháng đã có bài cùng địa chỉ nên bài này mang địa chỉ /${id}/.`,
  made: (path: string) => `Đã tạo ${path}`,
  next: () =>
    'Bài còn là bản nháp: viết phần thân, điền các dòng còn trống, rồi xóa dòng draft để đăng. Xem trước bằng npm run dev, kiểm tra bằng npm run check.',
  stopped: () => 'Đã dừng; chưa ghi gì.',
};
