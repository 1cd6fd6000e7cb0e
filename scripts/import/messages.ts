/** What the import says to editors: what it found, and what they should do. */
export const describe = {
  pageEmpty: () => 'Tệp không có chữ nào.',
  pageFailed: (text: string) => `Đây là trang báo lỗi của hệ thống cũ ("${text}"), không phải bài viết.`,
  pageIsList: (count: number) =>
    `Đây là trang danh sách (có ${count} mục dẫn tới bài khác), không phải một bài viết. Hãy mở từng bài rồi lưu lại.`,
  titleMissing: () => 'Không nhận ra tiêu đề bài viết.',
  textMissing: () => 'Có tiêu đề nhưng không thấy nội dung bài viết.',

  dateImpossible: (written: string) => `Ngày đăng "${written}" không có thật nên được bỏ trống.`,

  countsDiffer: (counted: string, names: readonly string[]) =>
    `Bài viết "${counted}" nhưng kể ra ${names.length} tên: ${names.join(', ')}.`,
  superscriptLost: (text: string) => `"${text}": có lẽ số mũ sau đơn vị đã mất (km², m³).`,
  dateInTextImpossible: (text: string) => `Trong bài có ngày không có thật: "${text}".`,
  dashesMixed: (ranges: readonly string[]) =>
    `Khoảng năm được viết bằng nhiều kiểu gạch: ${ranges.map((range) => `"${range}"`).join(', ')}.`,
};
