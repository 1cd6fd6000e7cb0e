import { LONGEST_QUOTE, quote } from '../quote.ts';

/** What editors read where front-matter or a YAML file is no YAML. */
export const describeYaml = {
  withLine: (sentence: string, line: string) =>
    line === '' ? sentence : `${sentence} Dòng đang viết: ${quote(line)}.`,
  twice: () => 'Trường này được viết hai lần. Hãy giữ lại một dòng.',
  dashJoined: () => 'Sau dấu gạch đầu dòng phải có một dấu cách. Hãy thêm dấu cách, ở các mục khác cũng vậy.',
  itemBeside: () =>
    'Danh sách phải bắt đầu ở dòng dưới. Hãy xuống dòng trước dấu gạch, lùi vào hai dấu cách; các trường con của mục thẳng hàng với chữ sau dấu gạch.',
  tab: () => 'Dòng này thụt vào bằng phím Tab. Hãy dùng dấu cách.',
  special: (better: string | undefined) =>
    `Dấu ở đầu giá trị này có nghĩa riêng. Hãy đặt cả giá trị trong dấu ngoặc kép${instead(better)}.`,
  textAfterQuote: (better: string | undefined) =>
    `Giá trị mở đầu bằng dấu ngoặc kép thẳng nhưng còn chữ phía sau ngoặc đóng. Hãy dùng ngoặc kép cong “ ”, hoặc đặt cả giá trị trong một cặp ngoặc khác${instead(better)}.`,
  colon: (better: string | undefined) =>
    `Giá trị có dấu hai chấm. Hãy đặt cả giá trị trong dấu ngoặc kép${instead(better)}.`,
  indented: () =>
    'Dòng này lùi vào sai chỗ. Hãy để tên trường thẳng hàng với các trường cùng cấp, tính từ đầu dòng.',
  open: () => 'Dấu ngoặc mở ra mà chưa đóng lại. Hãy đóng dấu ngoặc ở cuối giá trị.',
  emptyItem: () => 'Trước dấu phẩy này không có chữ nào. Hãy bỏ dấu phẩy thừa.',
  joined: (name: string) =>
    `Sau "${name}" phải là dấu hai chấm rồi một dấu cách. Hãy thêm dấu cách sau dấu hai chấm.`,
  /** The space is one that YAML does not take for one. */
  otherSpace: (name: string) =>
    `Sau "${name}:" có một dấu cách chép từ Word hay trang web, máy không nhận ra. Hãy xóa nó đi rồi gõ lại bằng phím cách.`,
  nameless: () =>
    'Dòng này không bắt đầu bằng tên trường. Nếu đây là phần tiếp của dòng trên, hãy viết liền vào dòng trên.',
  tooDeep: () => 'Các trường lồng vào nhau quá sâu. Hãy bớt số cấp.',
  unknown: () =>
    'Không đọc được dòng này của phần khai báo. Mỗi dòng có dạng "tên trường: giá trị"; giá trị có ký tự lạ phải đặt trong dấu ngoặc kép.',
};

function instead(better: string | undefined): string {
  return better === undefined || better.length > LONGEST_QUOTE ? '' : `: ${better}`;
}
