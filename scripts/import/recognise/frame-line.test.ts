import { expect, it } from 'vitest';
import { isEndLine, isMenuLine, isToolLine } from './frame-line.ts';

it.each([
  'Tin liên quan',
  'Các bài viết khác:',
  'Bình luận (3)',
  'Không có bình luận nào',
  '« Bài trước',
  'Cùng chuyên mục',
  'Hotline: 0200 000 0000',
  'Tìm kiếm',
  'Tổng số lượt truy cập: 12.345',
  'Bản quyền thuộc Sở Thông tin và Truyền thông tỉnh.',
  'Chịu trách nhiệm chính: Ông Lò Văn Mẫu, Giám đốc Sở.',
  'Ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
])('%s begins what follows an article', (line) => {
  expect(isEndLine(line)).toBe(true);
});

it.each([
  'Tìm kiếm cứu nạn vẫn tiếp tục trong đêm.',
  'Bình luận về việc này, ông Mẫu nói bà con rất mừng.',
  'Phản hồi của bà con đều được ghi lại trong sổ!',
  'Chịu trách nhiệm thi hành quyết định này là các xã',
  'Không có ý kiến nào phản đối việc góp đất làm đường.',
  'Giấy phép xây dựng được cấp cho 12 hộ trong bản',
])('%s is a line of an article', (line) => {
  expect(isEndLine(line)).toBe(false);
});

it.each([
  ['Cỡ chữ: A- A A+ | In trang', true],
  ['Font Size: + - | Đọc bài viết | Độ tương phản | In trang', true],
  ['Gửi bài viết này cho bạn bè | Chia sẻ bài viết này', true],
  ['Thích 0 Share', true],
  ['Trang: 1 [2] 3 Trang sau', true],
  ['Trang 12 của sổ ghi việc này', false],
  ['Trang 12', false],
  ['00:00 / 03:12', true],
  ['Chia sẻ bài viết này trên: Facebook Messenger LinkedIn', true],
  ['Nữ miền Bắc', true],
  ['Bình luận: 0', true],
  ['Sao chép liên kết', true],
  ['In ra | Đóng cửa sổ này', true],
  ['Trở lại bản Nậm Cà sau mùa lũ', false],
  ['Nền', true],
  ['Quay lại đầu trang', true],
  ['Gửi cho bạn bè', true],
  ['Gửi cho bạn bè ở xa một bức thư', false],
  ['Nghe', true],
  ['Nghe tiếng suối', false],
  ['Chế độ tối', true],
  ['Nền nhà cũ', false],
  ['Tương phản giữa hai bờ suối', false],
  ['In trang phục của người Mẫu', false],
])('%s: whether it holds only tools is %s', (line, isTool) => {
  expect(isToolLine(line)).toBe(isTool);
});

it.each([
  ['Chính trị Kinh tế Văn hóa Xã hội Quốc phòng - An ninh', true],
  ['Trang chủ / Tin tức / Nông thôn mới', true],
  ['Nhập từ khóa tìm kiếm', true],
  ['Nậm Sơn, 22°C, mây rải rác', true],
  ['29°C', true],
  ['Kinh tế hộ ở bản Nậm Cà', false],
  ['Nhiệt độ xuống 3°C, học sinh Nậm Sơn nghỉ học', false],
])('%s: whether it is of a menu is %s', (line, isMenu) => {
  expect(isMenuLine(line)).toBe(isMenu);
});
