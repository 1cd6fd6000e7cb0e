/** What editors read about the style of a text. */
export const describeStyle = {
  titleLong: (length: number, limit: number) =>
    `Tiêu đề dài ${length} ký tự; nên rút xuống dưới ${limit} ký tự để hiện trọn trong danh sách và kết quả tìm kiếm.`,
  textMissing: () =>
    'Bài chưa có chữ hay ảnh nào ở thân bài, bạn đọc chỉ thấy tiêu đề. Hãy viết thân bài sau dòng --- thứ hai; chưa viết xong thì thêm dòng draft: true.',
  authorJoined: (name: string) =>
    `"${name}" được hiểu là tên của một người, có trang tác giả riêng. Nếu là hai người, hãy viết mỗi người một gạch đầu dòng; nếu phần sau là đơn vị, hãy viết hai dòng name và unit bên dưới author.`,
  titleRepeated: () =>
    'Thân bài mở đầu bằng chính tiêu đề của bài, nên tiêu đề hiện hai lần trên trang. Hãy xóa dòng này.',
  altFileName: (alt: string) =>
    `Lời tả ảnh "${alt}" là tên tệp, người nghe máy đọc không hiểu được. Hãy tả trong ảnh có gì, hoặc bỏ trống nếu chú thích đã đủ.`,
  photoRepeated: (name: string) =>
    `Ảnh ${name} đã có ở trên trong danh sách ảnh (images); chỗ nào trong bài hiện ảnh này thì chỉ hiện lời chú thích thứ nhất. Hãy gộp hai lời chú thích làm một rồi xóa mục này.`,
  photoSmall: (name: string, width: number, limit: number) =>
    `Ảnh ${name} chỉ rộng ${width} điểm ảnh, sẽ mờ khi hiện lớn. Nên dùng ảnh gốc rộng từ ${limit} điểm ảnh trở lên.`,
  fileEmpty: (name: string) => `Tệp ${name} trống, không có gì bên trong. Hãy chép lại tệp từ bản gốc.`,
  /** Readers would see the sign itself. */
  signShown: {
    heading: (sign: string) =>
      `Dấu ${sign} viết liền với chữ nên dòng này không thành tiêu đề, dấu hiện nguyên trên trang. Hãy viết ${sign.padEnd(2, '#')} rồi một dấu cách.`,
    bullet: (sign: string) =>
      `Dấu ${sign} chép từ Word không tạo thành danh sách. Hãy mở đầu mỗi mục bằng dấu gạch - rồi một dấu cách.`,
    box: (sign: string) =>
      `Ô ${sign} không thành ô đánh dấu mà hiện nguyên trên trang. Hãy bỏ ${sign}, chỉ để dấu gạch - và chữ.`,
    callout: (sign: string) =>
      `Dấu ${sign} không thành khung mà hiện nguyên trên trang. Hãy xóa dấu; chữ sau dấu > vẫn hiện thành lời dẫn.`,
    citation: (sign: string) =>
      `Dấu ${sign} do trợ lý viết bài (AI) để lại, hiện nguyên trên trang. Hãy xóa dấu, và xem lại điều vừa viết có đúng nguồn không; cần dẫn nguồn thì viết bằng chữ.`,
    strike: (sign: string) =>
      `Cặp dấu ${sign} không gạch ngang chữ mà hiện nguyên trên trang. Hãy xóa dấu; chữ bỏ đi thì xóa hẳn, cần báo người đọc thì ghi vào corrections.`,
    bold: (sign: string) =>
      `Cặp dấu ${sign} này không làm chữ đậm mà hiện nguyên trên trang. Hãy đưa dấu cách và dấu câu ra ngoài: **chữ đậm**, rồi mới viết tiếp.`,
    tag: (sign: string) =>
      `Mã HTML ${sign} hiện nguyên trên trang như chữ thường. Hãy xóa mã; ${/^<img/i.test(sign) ? 'ảnh thì để tệp cạnh bài rồi viết ![](tên ảnh)' : 'muốn chữ đậm thì viết **chữ đậm**'}.`,
    link: (sign: string) =>
      `${sign} không thành liên kết hay ảnh mà hiện nguyên trên trang. Hãy viết ] liền với ( và đóng ngoặc ngay sau địa chỉ: [chữ](địa chỉ), ![](tên ảnh).`,
    list: (sign: string) =>
      `Những dòng mở đầu bằng ${sign} này không thành danh sách mà nối vào nhau thành một đoạn. Hãy mở đầu mỗi mục bằng dấu gạch - hoặc số 1. rồi một dấu cách; không phải danh sách thì bỏ trống một dòng giữa các dòng.`,
    note: (sign: string) =>
      `Chú thích ${sign} chưa có nội dung nên dấu hiện nguyên trên trang. Hãy thêm ở cuối tệp một dòng mở đầu bằng ${sign}: rồi viết nội dung.`,
    letters: (sign: string) =>
      `"${sign}" chép từ Facebook không phải là chữ mà là ký hiệu toán học, nên tìm kiếm không thấy, máy đọc không đọc được. Hãy gõ lại: ${sign.normalize('NFKC')}; muốn chữ đậm thì viết **chữ đậm**.`,
    table: (sign: string) =>
      `Những dòng có dấu ${sign} này không thành bảng mà hiện nguyên trên trang. Ngay dưới hàng đầu phải có một hàng gạch có đủ từng ấy ô, ví dụ |---|---|; giữa các hàng không để dòng trống.`,
  },
  formatShown: (sign: string) =>
    `${sign} hiện nguyên trên trang: ở phần khai báo, chữ hiện ra đúng như đã gõ. Hãy chỉ để chữ; chữ đậm, liên kết thì viết trong thân bài.`,
  linesJoined: (places: number) =>
    `Đoạn bắt đầu ở dòng này nối liền vào đoạn trên, vì giữa hai đoạn chỉ xuống dòng một lần${places > 1 ? `; trong bài có ${places} chỗ như vậy` : ''}. Hãy bỏ trống một dòng giữa hai đoạn.`,
  spacesDoubled: (places: number) =>
    `Có hai dấu cách liền nhau ở ${places} chỗ. Hãy xóa dấu cách thừa, hoặc chạy npm run check -- --fix để máy sửa giúp.`,
  spaceBeforeMark: (places: number) =>
    `Có dấu cách thừa trước dấu câu ở ${places} chỗ. Hãy xóa dấu cách ấy, hoặc chạy npm run check -- --fix để máy sửa giúp.`,
  quotesStraight: (places: number) =>
    `Có dấu ngoặc kép thẳng (") ở ${places} chỗ. Hãy thay bằng dấu ngoặc kép cong “ ”, hoặc chạy npm run check -- --fix để máy sửa giúp những cặp rõ ràng.`,
  tableCells: (cells: number, columns: number) =>
    `Hàng này có ${cells} ô, nhiều hơn ${columns} ô của hàng đầu bảng, nên các ô thừa không hiện. Hãy thêm ô vào hàng đầu và vào hàng gạch dưới nó.`,
  wordsDropped: () =>
    'Chữ từ dấu # trở đi bị bỏ, vì sau dấu cách dấu này mở đầu một lời ghi chú. Nếu là chữ của bài, hãy đặt cả giá trị trong dấu ngoặc kép; chủ đề (tags) thì bỏ dấu #.',
  wordUnknown: (words: readonly string[], list: string) =>
    `${words.length === 1 ? 'Có chữ' : `Có ${words.length} chữ`} không thành âm tiết tiếng Việt: ${words.slice(0, MOST_WORDS).join(', ')}${words.length > MOST_WORDS ? '…' : ''}. Hãy xem có gõ nhầm không; nếu là tên riêng, hãy thêm vào ${list}.`,
};

const MOST_WORDS = 8;
