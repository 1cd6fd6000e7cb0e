import { rewriteDate } from '../text/loose-date.ts';
import { formatBytes, formatNumber } from '../text/number.ts';
import { LONGEST_QUOTE, quote } from './quote.ts';

/** What editors read: what is wrong and why, then what to write instead. Full sentences, no blame. */
export const describe = {
  fileTwins: (file: string) =>
    `Có hai tệp cùng mang tên ${file}: hai tên trông như nhau, chỉ khác cách máy ghi dấu (Unicode dựng sẵn và tổ hợp) hay ghi chữ Đ, nên không biết dùng tệp nào. Hãy mở cả hai, giữ một tệp, rồi xóa hoặc đổi tên tệp kia.`,
  fileOutside: (file: string) =>
    `${file} là liên kết dẫn ra ngoài thư mục nội dung nên không được đọc. Hãy đặt chính tệp đó vào thư mục nội dung.`,
  fileUnreadable: (file: string, code: string) =>
    `Không đọc được ${file} (${code}). Hãy kiểm tra quyền đọc của tệp.`,
  sourceTooLarge: (limit: number) =>
    `Tệp nặng hơn ${formatBytes(limit)}, là giới hạn của một bài. Hãy tách bài, và để ảnh thành tệp riêng.`,
  sourceTooManyLines: (lines: number, limit: number) =>
    `Tệp có ${formatNumber(lines)} dòng, quá giới hạn ${formatNumber(limit)} dòng của một bài. Hãy tách bài; bảng số liệu dài nên đính kèm thành tệp Excel.`,
  listTooLong: (bytes: number, lines: number) =>
    `Tệp dài hơn ${formatBytes(bytes)} hoặc ${formatNumber(lines)} dòng. Hãy bỏ bớt những mục mà không bài nào dùng.`,
  paragraphTooLong: (limit: number) =>
    `Đoạn này dài quá ${formatNumber(limit)} ký tự mà không có dòng trống nào. Hãy bỏ trống một dòng giữa các đoạn; bảng số liệu dài nên đính kèm thành tệp Excel.`,
  encodingInvalid: () =>
    'Tệp không phải là văn bản UTF-8. Hãy mở tệp trong trình soạn thảo rồi lưu lại với bảng mã UTF-8.',
  marksPiled: () =>
    'Ở dòng này có một chữ mang hàng chục dấu chồng lên nhau, có lẽ hỏng khi chép từ nơi khác. Hãy gõ lại chữ ấy.',
  mergeUnresolved: () =>
    'Chỗ này hai người cùng sửa, và cả hai bản còn nằm giữa các dòng <<<<<<<, =======, >>>>>>>. Hãy giữ lại những dòng đúng rồi xóa hẳn các dòng dấu ấy, cả ở những chỗ khác trong tệp.',

  frontMatterMissing: (text: string) =>
    text.trim() === ''
      ? 'Tệp trống. Bài viết bắt đầu bằng một dòng ---, các trường như title và date, rồi một dòng --- nữa.'
      : 'Bài viết chưa có phần khai báo ở đầu. Dòng đầu tiên phải đúng là ---, tiếp theo là các trường như title và date, rồi một dòng --- nữa.',
  frontMatterCode: (language: string) =>
    `Dòng đầu tiên là "---${language.trim().slice(0, 20)}". Phần khai báo không được chứa mã lệnh; hãy viết đúng ba dấu gạch --- và không có gì phía sau.`,
  /** Telephones and Word make one long dash of short ones; what is pasted may hold signs that nobody sees. */
  frontMatterLongDash: () =>
    'Dòng này trông như --- nhưng máy đã tự đổi thành gạch dài, hoặc trong đó có ký tự ẩn. Hãy xóa cả dòng rồi gõ lại đúng ba dấu gạch ngắn ---.',
  frontMatterOpen: () => 'Phần khai báo chưa được đóng. Hãy thêm một dòng --- sau trường cuối cùng.',
  frontMatterTooLong: (limit: number) =>
    `Phần khai báo dài quá ${formatNumber(limit)} ký tự. Có lẽ dòng --- đóng phần khai báo đặt sai chỗ: nội dung bài viết phải nằm sau dòng đó.`,
  frontMatterDashes: () =>
    'Một dòng trong phần khai báo bắt đầu bằng --- nhưng còn chữ phía sau. Hãy để --- đứng riêng một dòng, hoặc lùi dòng này vào hai dấu cách.',
  frontMatterShape: () => 'Phần khai báo phải gồm các dòng "tên trường: giá trị", ví dụ title: Tên bài.',

  /** A register whose list stands without its name. */
  listUnnamed: (field: string) => `Danh sách này thiếu tên. Hãy thêm một dòng ${field}: ở trên mục đầu tiên.`,

  fieldMissing: (field: string, example?: string) =>
    `Thiếu trường ${field}.${example === undefined ? '' : ` Hãy thêm một dòng, ví dụ: ${field.split('.').at(-1)}: ${example}`}`,
  fieldUnknown: (field: string, nearest: string | undefined, known: readonly string[]) => {
    const all =
      known.length > 0
        ? `Ở đây có các trường: ${known.join(', ')}.`
        : 'Hãy xem bảng các trường trong content/README.md.';
    return `Không có trường nào tên là "${field}". ${nearest === undefined ? all : `Có phải là "${nearest}" không?`}`;
  },
  fieldOfOther: (field: string, owners: readonly string[]) =>
    `"${field}" là trường con của ${owners.join(', ')}. Hãy đặt dòng này bên dưới dòng của trường ấy, lùi vào hai dấu cách.`,
  fieldText: (field: string) =>
    `Trường ${field} phải là một dòng chữ. Hãy viết chữ ấy ngay sau dấu hai chấm, không dùng ngoặc [ ], { } hay gạch đầu dòng.`,
  itemText: (field: string) =>
    `Mỗi mục của trường ${field} phải là một dòng chữ. Hãy viết chữ ấy ngay sau dấu gạch hay dấu phẩy, không dùng thêm ngoặc [ ], { } hay trường con.`,
  fieldList: (field: string) =>
    `Trường ${field} phải là một danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch và dấu cách.`,
  fieldParts: (field: string, parts: readonly string[], isList: boolean) =>
    `Trường ${field} gồm các trường con ${parts.join(', ')}. Hãy viết mỗi trường con trên một dòng riêng bên dưới, lùi vào hai dấu cách${isList ? '; trường con đầu tiên của mỗi mục có dấu gạch và dấu cách ở trước' : ''}.`,
  fieldChoice: (field: string, choices: readonly string[]) =>
    `Trường ${field} chỉ nhận một trong các giá trị: ${choices.join(', ')}.`,
  fieldInvalid: (field: string) =>
    `Trường ${field} không đúng dạng. Hãy xem bảng các trường trong content/README.md.`,
  notCount: (text: string) => `${quote(text)} không phải là một số đếm. Hãy chỉ viết chữ số, ví dụ 10754.`,
  notBoolean: (text: string) =>
    `Trường này không nhận ${quote(text)}. Hãy viết true (có) hoặc false (không).`,
  notAddress: (text: string) =>
    `${quote(text)} không phải là một địa chỉ web. Hãy viết cả https://, ví dụ https://dienbien.gov.vn.`,
  notOldAddress: (text: string) =>
    `${quote(text)} không phải là địa chỉ của một bài ở trang cũ. Hãy viết phần đứng sau tên miền, ví dụ /Default.aspx?PageIndex=3.`,
  notSiteAddress: (text: string) =>
    `${quote(text)} không phải là địa chỉ của một trang web. Hãy viết https:// rồi tên miền, không viết gì phía sau, ví dụ https://kho-bai.example.`,
  notLanguage: (text: string) =>
    `${quote(text)} không phải là mã của một ngôn ngữ. Trang tiếng Việt thì hãy viết vi.`,
  provinceUnknown: (name: string, nearest: string | undefined) =>
    `Bản đồ (map) không có tỉnh, thành nào tên là ${quote(name)}.${nearest === undefined ? ' Hãy viết tên một trong 34 tỉnh, thành hiện nay, hoặc một trong 63 tỉnh, thành trước ngày 1/7/2025.' : ` Có phải là "${nearest}" không?`}`,
  notTimeZone: (text: string) =>
    `${quote(text)} không phải là một múi giờ. Ở Việt Nam, hãy viết Asia/Ho_Chi_Minh.`,
  dateImpossible: (text: string) =>
    text.includes(':')
      ? `${quote(text)} không phải là ngày, giờ có thật. Hãy viết lại ngày, giờ đúng, ví dụ 26/08/2021 18:14.`
      : `${quote(text)} không phải là ngày có thật. Hãy viết lại ngày đúng, ví dụ 26/08/2021.`,
  dateUnreadable: (text: string) => {
    const better = rewriteDate(text.slice(0, LONGEST_QUOTE));
    return `Không đọc được ngày ${quote(text)}. ${better === undefined ? 'Hãy viết ngày/tháng/năm giờ:phút, ví dụ 26/08/2021 18:14.' : `Hãy viết ${better}.`}`;
  },
  dateOrder: (day: string, published: string) =>
    `Ngày ${day} ở đây đứng trước ngày đăng bài (${published}). Hãy xem lại cả hai ngày.`,
  placeDates: (from: string, until: string) =>
    `Ngày cuối (${until}) đứng trước ngày đầu (${from}), nên không ngày nào nơi này mang tên ấy. Hãy xem lại hai ngày.`,
  placeTwins: (kind: string, name: string, within: readonly string[]) => {
    // A comma would part the name where an article has its places on one line.
    const [parent = 'tên huyện'] = within[0]?.split(',') ?? [];
    return `Có nhiều nơi cùng là "${`${kind} ${name}`.trim()}" cho tới cùng một ngày (${within.join('; ')}), nên không biết bài nói nơi nào và nay là gì. Hãy đặt tên riêng cho từng nơi, ví dụ name: ${name} (${parent}), và viết đúng như vậy ở places của bài.`;
  },
  sectionUnknown: (text: string, nearest: string | undefined, known: readonly string[]) =>
    nearest === undefined
      ? `Không có chuyên mục nào tên là ${quote(text)}. Hãy chọn một trong các chuyên mục: ${known.join(', ')}.`
      : `Không có chuyên mục nào tên là ${quote(text)}. Có phải là "${nearest}" không?`,
  sectionDuplicate: (slug: string) =>
    `Hai chuyên mục cùng có slug "${slug}". Hãy đặt cho mỗi chuyên mục một slug riêng.`,
  personRepeated: (name: string) =>
    `Tác giả ${quote(name)} được ghi hai lần. Nếu là một người, hãy gộp lại thành một mục; nếu là hai người trùng tên, hãy ghi units của mỗi người, không đơn vị nào chung.`,
  slugInvalid: (text: string, better: string) =>
    better === ''
      ? `${quote(text)} không dùng làm địa chỉ được. Hãy viết chữ thường không dấu và gạch nối, ví dụ xa-moi.`
      : `${quote(text)} không dùng làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và gạch nối. Hãy viết ${better}.`,
  slugReserved: (slug: string) =>
    `Windows không cho đặt tên thư mục là "${slug}", nên bài này không sao chép được sang máy Windows. Hãy thêm trường slug với một tên khác.`,
  slugOfMonth: (slug: string, folder: string) =>
    `Tệp nằm ngay trong ${folder}, nên địa chỉ của bài tận cùng bằng "${slug}". Hãy chuyển tệp vào một thư mục mang tên bài, ví dụ khanh-thanh-cau-nam-tin/index.md; bài đã đăng thì ghi thêm slug: "${slug}" để giữ địa chỉ.`,
  /** Hosts answer `…/index/` with what stands above it. */
  slugIndex: () =>
    'Địa chỉ tận cùng bằng "index" thì nhiều máy chủ không mở được. Hãy thêm trường slug với một tên khác.',
  nameIndex: (name: string) =>
    `Địa chỉ của ${quote(name)} tận cùng bằng "index" thì nhiều máy chủ không mở được. Hãy đặt một tên khác.`,
  slugDuplicate: (url: string, other: string) =>
    `Địa chỉ ${url} đã thuộc về ${other}. Hãy đổi tên tệp, hoặc thêm trường slug với một tên khác.`,
  pageAddress: (url: string) =>
    `Địa chỉ ${url} dành cho trang do chương trình tạo ra. Hãy đổi tên tệp hoặc thêm trường slug.`,
  folderDate: (folder: string, address: string) =>
    `Bài nằm trong thư mục ${folder} nhưng theo ngày đăng thì bài thuộc về ${address}. Hãy xem lại ngày; nếu ngày đúng, nên chuyển bài sang thư mục articles/${address}.`,
  summaryMissing: () =>
    'Bài chưa có tóm tắt (summary). Đoạn đầu tiên của bài sẽ được dùng thay; nên viết tóm tắt một, hai câu.',

  imageMissing: (src: string, similar?: string) =>
    `Không tìm thấy ảnh ${quote(src)}.${similar === undefined ? ' Hãy đặt tệp ảnh cạnh bài viết và viết đúng tên tệp.' : ` Có tệp tên là ${quote(similar)}: hãy viết đúng như vậy.`}`,
  imageUnnamed: () =>
    'Chỗ này để hiện ảnh nhưng chưa có tên tệp, nên không ảnh nào hiện ra. Hãy viết tên tệp trong ngoặc tròn, ví dụ ![](anh-1.jpg), hoặc xóa cả ![]().',
  imageUnreadable: (src: string, code: string) =>
    `Không đọc được ảnh ${quote(src)} (${code}). Hãy kiểm tra quyền đọc của tệp ảnh.`,
  imageOutside: (src: string) =>
    `Ảnh ${quote(src)} nằm ngoài thư mục nội dung. Hãy chép tệp ảnh vào cạnh bài viết rồi viết tên tệp đó.`,
  imageOnComputer: (src: string) =>
    `${quote(src)} là vị trí của ảnh trên máy tính của bạn, người khác không mở được. Hãy chép tệp ảnh vào cạnh bài viết rồi chỉ viết tên tệp.`,
  imageInText: () =>
    'Ảnh được dán thẳng vào tệp chữ dưới dạng mã, như khi chép từ Google Docs. Hãy tải bài về dạng Word (.docx) rồi chạy npm run import; hoặc lưu ảnh thành tệp, đặt cạnh bài viết rồi viết tên tệp.',
  imageRemote: (src: string) =>
    `Ảnh ${quote(src)} nằm ở một trang web khác và có thể mất bất cứ lúc nào. Hãy tải ảnh về, đặt cạnh bài viết rồi viết tên tệp.`,
  uploadOutside: () =>
    'Tệp kéo thả hay dán vào ô soạn thảo của GitHub không nằm trong kho: ảnh không hiện trên trang, tài liệu có khi không ai mở được. Hãy xóa mã này, tải tệp vào thư mục của bài (Add file, Upload files) rồi viết tên tệp: ![](anh.jpg), hay [tên tài liệu](tep.pdf).',
  fileMissing: (src: string, similar?: string) =>
    `Không tìm thấy tệp ${quote(src)}.${similar === undefined ? ' Hãy đặt tệp cạnh bài viết và viết đúng tên tệp.' : ` Có tệp tên là ${quote(similar)}: hãy viết đúng như vậy.`}`,
  attachmentUnreadable: (src: string, code: string) =>
    `Không đọc được tệp ${quote(src)} (${code}). Hãy kiểm tra quyền đọc của tệp.`,
  attachmentOutside: (src: string) =>
    `Tệp ${quote(src)} nằm ngoài thư mục nội dung. Hãy chép tệp vào cạnh bài viết rồi viết tên tệp đó.`,
  attachmentUnsupported: (src: string, known: readonly string[]) =>
    /\.(?:jpe?g|png|webp|avif)$/i.test(src)
      ? `${quote(src)} là ảnh, không phải tệp đính kèm. Muốn hiện ảnh thì ghi vào images, hoặc viết ![](${src}) ở một dòng riêng, có dấu ! đứng trước.`
      : `Tệp ${quote(src)} không thuộc loại được đính kèm. Hãy dùng tệp thuộc một trong các loại: ${known.join(', ')}.`,
  attachmentElsewhere: (src: string) =>
    `Tệp ${quote(src)} mới là con trỏ của Git LFS, chưa phải tệp thật. Hãy chạy “git lfs pull” rồi thử lại; trên GitHub thì thêm “lfs: true” vào bước checkout.`,
  attachmentTooLarge: (src: string, limit: number) =>
    `Tệp ${quote(src)} nặng hơn ${formatBytes(limit)} nên không đính kèm được. Hãy giảm dung lượng rồi đính kèm lại.`,
  referencesTooMany: (limit: number) =>
    `Bài có quá nhiều liên kết và ảnh (giới hạn ${formatNumber(limit)}), hoặc địa chỉ của chúng dài quá. Hãy tách bài; danh mục dài nên đính kèm thành tệp.`,
  linkBroken: (target: string, nearest?: string) =>
    `Liên kết ${quote(target)} không dẫn tới bài hay trang nào.${nearest === undefined ? ' Hãy kiểm tra lại địa chỉ.' : ` Có phải là ${nearest} không?`}`,
  linkBare: (target: string) =>
    `Liên kết ${quote(target)} thiếu https:// nên được hiểu là một tệp cạnh bài. Hãy viết https://${target}.`,
  linkIdle: (target: string) =>
    `Liên kết ${quote(target)} không dẫn tới đâu được. Hãy viết cả địa chỉ, như https://dichvucong.gov.vn; tệp thì đặt cạnh bài viết rồi viết tên tệp.`,
  linkToOwnMachine: (target: string, path: string) =>
    `Liên kết ${quote(target)} chỉ mở được trên máy của bạn. Hãy bỏ phần đầu, chỉ viết ${path}.`,
  hostHidden: (address: string, host: string) =>
    `Địa chỉ ${quote(address)} dẫn tới ${host}; phần đứng trước dấu @ không phải là tên trang mà dễ làm người đọc lầm. Hãy bỏ phần ấy và dấu @.`,
  nestingTooDeep: () =>
    'Danh sách, trích dẫn hay chú thích ở dòng này lồng vào nhau quá sâu nên phần bên trong sẽ không hiện được. Hãy bớt số cấp: bỏ bớt dấu >, dấu [^…]: hoặc khoảng trống ở đầu dòng.',
  linkUnpublished: (target: string) =>
    `Liên kết ${quote(target)} dẫn tới một bài chưa đăng; cho tới khi bài ấy được đăng, chữ vẫn hiện nhưng không bấm được.`,

  addressLost: (url: string) =>
    `Địa chỉ ${url} đã đăng, nhưng trang mới không còn gì ở đó. ${wayOutOfLoss(url)}`,
  authorUnclear: (name: string, unit: string | undefined, units: readonly string[]) =>
    `Trong authors.yaml có nhiều người tên ${quote(name)}, nhưng ${unit === undefined ? 'bài chưa ghi đơn vị' : `không ai ở đơn vị ${quote(unit)}`}, nên bài không về trang của người nào trong số ấy. Hãy ghi unit là một trong: ${units.join('; ')}.`,
  legacyDuplicate: (url: string, name: string, owner: string) =>
    `Địa chỉ cũ ${quote(url)} được ghi ở cả ${owner} lẫn ${name}; người bấm vào đó sẽ tới ${owner}. Hãy xóa địa chỉ này ở nơi không phải của nó; nếu là địa chỉ ở hai trang cũ khác nhau, hãy ghi cả tên miền ở cả hai nơi.`,
  legacyLiving: (url: string, name: string, owner: string) =>
    `Địa chỉ cũ ${quote(url)} nay là địa chỉ của ${owner}, nên người bấm vào đó không tới ${name}. Hãy xóa địa chỉ này khỏi legacyUrls.`,

  historyMissing: () =>
    'Trang có bật lịch sử chỉnh sửa (history), nhưng không đọc được lịch sử git của thư mục nội dung, nên các bài sẽ không có phần này. Hãy dựng trang từ bản git clone; nếu đây đã là bản git clone, hãy chạy git status trong đó để biết vì sao git không đọc.',
  historyShallow: () =>
    'Trang có bật lịch sử chỉnh sửa (history), nhưng bản git này chỉ có các lần ghi gần nhất. Hãy chạy git fetch --unshallow; trên GitHub Actions, hãy đặt fetch-depth: 0 cho actions/checkout.',

  siteMissing: () =>
    'Không có tệp site.yaml trong thư mục nội dung. Tệp này ghi tên trang, địa chỉ và các chuyên mục. Hãy thêm tệp ấy, hoặc xem lại đã chọn đúng thư mục chưa.',
};

/** What keeps an address alive depends on what stood there. */
function wayOutOfLoss(url: string): string {
  const [, first = '', second = ''] = url.split('/');
  if (first === 'chuyen-muc' && second !== '') {
    return `Hãy giữ slug: ${second} của chuyên mục ấy trong site.yaml; tên chuyên mục (title) thì đổi được. Nếu chuyên mục đã nhập vào chuyên mục khác, hãy thêm địa chỉ này vào legacyUrls của chuyên mục đó trong site.yaml.`;
  }
  if (/^(?:chu-de|tac-gia|dia-danh)$/.test(first) && second !== '') {
    return 'Nếu tên ở bài bị gõ khác đi, hãy viết lại như cũ; nếu đổi tên thật, hãy thêm địa chỉ này vào legacyUrls của một bài mang tên mới.';
  }
  if (/^\/\d{4}\/(?:\d\d\/)?$/.test(url)) {
    return 'Hãy thêm địa chỉ này vào legacyUrls của bài đã chuyển sang tháng khác.';
  }
  if (/^\d{4}$/.test(first)) {
    return 'Hãy thêm địa chỉ này vào legacyUrls của bài thay thế; nếu rút một bài, hay chỉ tạm hạ xuống, hãy giữ tệp và thêm trường withdrawn, không dùng draft hay một ngày sắp tới.';
  }
  return 'Hãy đưa trang ấy trở lại, hoặc thêm địa chỉ này vào legacyUrls của một bài mà bạn đọc nên được dẫn tới.';
}
