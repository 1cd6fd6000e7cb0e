/** What editors read about a file that nothing reads. */
export const describeUnused = {
  photo: (name: string) =>
    `Ảnh này không hiện ở bài nào. Hãy ghi "${name}" vào images của bài, hoặc viết ![](${name}) trong thân bài; không dùng nữa thì xóa tệp.`,
  attachment: (name: string) =>
    `Không bài nào dẫn tới tệp này. Hãy ghi "${name}" vào attachments của bài; nếu đây là một bài viết thì tên tệp phải kết thúc bằng .md; không dùng nữa thì xóa tệp.`,
  word: (name: string) =>
    `Không bài nào dẫn tới tệp này. Nếu đây là một bài viết, hãy chép chữ vào một tệp .md, hoặc đưa vào kho bằng npm run import; nếu là tài liệu kèm bài, hãy ghi "${name}" vào attachments của bài. Không dùng nữa thì xóa tệp.`,
  unsupported: (known: readonly string[]) =>
    `Không bài nào dẫn tới tệp này, và loại tệp này không đính kèm được. Các loại được nhận: ${known.join(', ')}. Đoạn phim thì đăng ở nơi khác rồi dẫn liên kết; nếu đây là một bài viết thì tên tệp phải kết thúc bằng .md. Không dùng nữa thì xóa tệp.`,
  text: () =>
    'Tệp này không được đọc, vì tên tệp của một bài phải kết thúc bằng .md. Hãy đổi tên tệp; không dùng nữa thì xóa.',
  link: () =>
    'Đây là một liên kết tới thư mục, hoặc tới tệp nằm ngoài thư mục nội dung, nên không được đọc. Hãy đặt chính thư mục hay tệp đó vào đây; không dùng nữa thì xóa.',
  misplaced: (isText: boolean) =>
    isText
      ? 'Tệp này không được đọc: bài viết nằm trong thư mục articles/, trang đứng riêng nằm trong pages/. Hãy chuyển tệp vào đó.'
      : 'Không phần nào của trang đọc tệp này. Hãy xem có gõ nhầm tên tệp không; ảnh và tệp đính kèm phải nằm cạnh bài. Không dùng nữa thì xóa.',
};
