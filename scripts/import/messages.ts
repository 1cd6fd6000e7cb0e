import { formatBytes, formatNumber } from '../text/number.ts';

const REPAIRS: Readonly<Record<string, string>> = {
  font: 'được chuyển sang Unicode theo phông chữ (.VnTime, VNI-Times)',
  tcvn3: 'được chuyển từ TCVN3 (ABC) sang Unicode',
  vni: 'được chuyển từ VNI sang Unicode',
  viqr: 'được chuyển từ VIQR sang Unicode',
  mojibake: 'bị đọc nhầm bảng mã được đọc lại đúng',
  nfd: 'viết bằng Unicode tổ hợp được đổi sang Unicode dựng sẵn',
  eth: 'có chữ Ð, ð của tiếng nước ngoài được đổi thành Đ, đ',
  invisible: 'có ký tự vô hình được bỏ đi',
};

/** The way that is left where a page cannot be read. */
const COPY_TEXT = 'Hãy chép chữ của bài sang một tệp .txt, dòng đầu là tiêu đề, rồi nhập tệp đó.';

/** What the import says to editors: what it found, and what they should do. */
export const describe = {
  imported: (path: string, dryRun: boolean) => `${dryRun ? 'sẽ ghi' : 'đã ghi'} ${path}.`,
  joined: (path: string, added: readonly string[]) =>
    added.length === 0
      ? `bài này đã có ở ${path}; không đổi gì. Thêm --force nếu muốn thay bằng bản vừa đọc.`
      : `bài này đã có ở ${path}; thêm vào đó địa chỉ cũ ${added.join(', ')}.`,
  refused: (reason: string) => `KHÔNG NHẬP. ${reason}`,
  draft: (missing: readonly string[]) => `Là bản nháp vì ${missing.join(', ')}.`,
  repaired: (from: string, count: number) => `${count} đoạn ${REPAIRS[from] ?? from}.`,
  counted: (counts: { imported: number; drafts: number; joined: number; refused: number; dryRun: boolean }) =>
    [
      `${counts.dryRun ? 'Sẽ nhập' : 'Đã nhập'} ${formatNumber(counts.imported)} bài${counts.drafts > 0 ? ` (${formatNumber(counts.drafts)} bản nháp)` : ''}`,
      ...(counts.joined > 0 ? [`${formatNumber(counts.joined)} bài đã có`] : []),
      ...(counts.refused > 0 ? [`${formatNumber(counts.refused)} tệp không nhập được`] : []),
    ].join(', ') + (counts.dryRun ? '. Chưa ghi gì.' : '.'),

  foldersLeft: (folders: readonly string[]) =>
    `Chưa nhập trang nào trong thư mục con: ${folders.join(', ')}. Muốn nhập thì nêu từng thư mục ấy.`,

  fileEmpty: () => 'Tệp trống. Hãy lưu lại từ bản gốc.',
  fileUnreadable: (code: string) =>
    code === 'ENOENT'
      ? 'Không có tệp nào ở đây. Hãy xem lại tên tệp và thư mục; tên có dấu cách thì đặt trong ngoặc kép.'
      : `Không đọc được tệp (${code}). Hãy kiểm tra quyền đọc của tệp.`,
  fileTooLarge: (bytes: number, limit: number) =>
    `Tệp nặng ${formatBytes(bytes)}, quá giới hạn ${formatBytes(limit)}. Hãy chia thành nhiều tệp nhỏ hơn.`,
  fileOldWord: (extension: string) =>
    extension === '.docx'
      ? 'Tệp Word này được đặt mật khẩu hoặc thực ra là tệp .doc đời cũ. Hãy mở bằng Word, bỏ mật khẩu, chọn Tệp › Lưu thành, kiểu "Tài liệu Word (.docx)" rồi nhập tệp mới.'
      : 'Đây là tệp Office đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn Tệp › Lưu thành, kiểu "Tài liệu Word (.docx)" rồi nhập tệp .docx.',
  fileBrokenWord: () =>
    'Tệp Word bị hỏng hoặc không phải là .docx. Hãy mở bằng Word rồi lưu lại thành .docx.',
  wordOfOthers: () =>
    'Tệp này do một chương trình khác ghép từ nhiều tài liệu mà chỉ Word mở ra được. Hãy mở bằng Word, bấm Lưu (Save), rồi nhập tệp vừa lưu.',
  wordTooLarge: (bytes: number, limit: number) =>
    `Tệp Word này mở ra nặng ${formatBytes(bytes)}, quá giới hạn ${formatBytes(limit)}. Hãy chia thành nhiều tệp nhỏ hơn.`,
  wordTooComplex: (tags: number) =>
    `Tệp Word này có ${formatNumber(tags)} thẻ định dạng, quá nhiều để đọc thành một bài. Hãy chia thành nhiều tệp nhỏ hơn; bảng dài thì đính kèm thành tệp Excel.`,
  fileRtf: () => 'Đây là tệp RTF. Hãy mở bằng Word rồi lưu thành .docx.',
  fileArchive: () =>
    'Tệp này không có trang nào bên trong. Hãy mở bằng trình duyệt rồi lưu lại, kiểu "Trang web, hoàn chỉnh" (.html).',
  fileMail: () =>
    `Đây là thư điện tử. Hãy mở thư, lưu tệp Word và ảnh đính kèm rồi nhập tệp Word ấy. Nếu bài viết ngay trong thư thì ${COPY_TEXT.toLowerCase()}`,
  fileMarkdown: () => 'Tệp đã là Markdown; hãy chép thẳng vào thư mục nội dung.',
  fileBareMarkdown: () =>
    'Tệp đã là Markdown nhưng chưa có phần khai báo ở đầu. Hãy tạo bài bằng npm run new, rồi dán chữ của tệp này vào sau dòng --- thứ hai.',
  fileOther: (kind: string) =>
    `Đây là ${kind}, không phải trang web, văn bản hay tệp Word. Hãy lưu bài thành .html, .txt hoặc .docx.`,

  pageEmpty: () => `Tệp không có chữ nào. Nếu bài là ảnh chụp hay bản quét thì ${COPY_TEXT.toLowerCase()}`,
  pageFailed: (text: string) =>
    `Đây là trang báo lỗi của hệ thống cũ ("${text}"), không phải bài viết. Hãy mở lại bài trên trang cũ rồi lưu.`,
  pageOfFrames: () =>
    'Trang dùng khung (frameset) nên không có nội dung; hãy mở riêng khung có bài viết rồi lưu lại.',
  pageIsList: (count: number) =>
    `Đây là trang danh sách (có ${count} mục dẫn tới bài khác), không phải một bài viết. Hãy mở từng bài rồi lưu lại.`,
  titleMissing: () => `Không nhận ra tiêu đề bài viết. ${COPY_TEXT}`,
  textMissing: () => `Có tiêu đề nhưng không thấy nội dung bài viết. ${COPY_TEXT}`,
  programFault: (error: string) =>
    `Chương trình gặp lỗi khi đọc tệp này (${error}); các tệp khác vẫn được nhập.`,
  pageTooDeep: () =>
    'Mã của trang lồng vào nhau quá sâu nên không đọc được. Hãy chép chữ của bài sang một tệp .txt rồi nhập tệp đó.',
  marksPiled: () =>
    'Trong tệp có một chữ mang hàng chục dấu chồng lên nhau, có lẽ bị hỏng. Hãy xóa chữ ấy trong bản gốc rồi nhập lại.',

  fileExists: (path: string) => `Đã có ${path}; tệp đó được để nguyên. Thêm --force nếu muốn ghi đè.`,
  placeOutside: (file: string) =>
    `Đường tới ${file} qua một liên kết dẫn ra ngoài thư mục nội dung nên tệp không được ghi. Hãy thay liên kết ấy bằng thư mục thật.`,

  missingDate: () => 'chưa rõ ngày đăng',
  missingAuthor: () => 'chưa rõ tác giả',
  missingSection: () => 'chưa có chuyên mục',
  missingFiles: (names: readonly string[]) => `còn thiếu tệp ${names.join(', ')}`,
  titleInCapitals: () => 'Tiêu đề viết hoa toàn bộ; nên viết lại như câu thường.',
  summaryMissing: () => 'Không nhận ra tóm tắt; đoạn đầu của bài sẽ được dùng thay.',
  cellsMerged: () => 'Một bảng có ô gộp: chữ được đặt vào ô đầu, các ô sau để trống. Hãy xem lại bảng.',

  mediaLeft: (address: string) =>
    address.startsWith('data:')
      ? 'Video hay âm thanh nằm ngay trong tệp không vào bài. Cần giữ thì tải nó từ trang cũ về.'
      : `Video hay âm thanh ở ${address} không vào bài. Cần giữ thì chép địa chỉ ấy vào bài thành liên kết.`,
  hiddenLeft: (words: string) =>
    `Chữ "${words}" bị ẩn trong Word nên không vào bài. Cần giữ thì chép lại vào bài.`,
  contentsLeft: () =>
    'Mục lục có số trang không vào bài: trang web không chia trang, các đề mục vẫn còn trong bài.',
  wordsStruck: (words: string) =>
    `Chữ "${words}" bị gạch ngang trong bản gốc, nay hiện như chữ thường. Chữ đã bỏ thì hãy xóa khỏi bài.`,
  headLeft: (lines: readonly string[]) =>
    `Những dòng trên tiêu đề không vào bài: ${lines.map((line) => `"${line}"`).join(', ')}. Cần dòng nào thì chép lại vào bài.`,
  dateImpossible: (written: string) => `Ngày đăng "${written}" không có thật nên được bỏ trống.`,

  pictureUnusable: (kind: string | undefined) =>
    `Một hình trong tệp${kind === undefined ? '' : ` (dạng ${kind})`} không dùng được trên trang web nên bị bỏ. Hãy lưu hình đó thành JPEG hoặc PNG rồi chèn lại.`,
  pictureBroken: (name: string) => `Ảnh ${name} có ở cạnh tệp nhưng không đọc được; hãy chép lại từ bản gốc.`,
  pictureConverted: (from: string, to: string) =>
    `Ảnh ${from} được đổi sang ${to} để mọi trình duyệt xem được.`,
  fileUnsupported: (name: string, known: readonly string[]) =>
    `Tệp "${name}" không thuộc loại được đính kèm (${known.join(', ')}).`,
  fileLeft: (href: string) =>
    `Tệp "${href}" còn nằm ở trang cũ, nên liên kết tới đó bị bỏ hoặc sẽ mất cùng trang cũ. Cần giữ tệp thì tải về, đặt cạnh trang đã lưu rồi nhập lại.`,
  linkDropped: (href: string) =>
    `Liên kết "${href}" không dùng được ngoài trang cũ: chữ được giữ, liên kết thì bỏ.`,

  countsDiffer: (counted: string, names: readonly string[]) =>
    `Bài viết "${counted}" nhưng kể ra ${names.length} tên: ${names.join(', ')}.`,
  superscriptLost: (text: string) => `"${text}": có lẽ số mũ sau đơn vị đã mất (km², m³).`,
  dateInTextImpossible: (text: string) => `Trong bài có ngày không có thật: "${text}".`,
  dashesMixed: (ranges: readonly string[]) =>
    `Khoảng năm được viết bằng nhiều kiểu gạch: ${ranges.map((range) => `"${range}"`).join(', ')}.`,
};
