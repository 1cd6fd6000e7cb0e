import { anyOf } from './phrases.ts';

const LONGEST = 120;
/** What may stand before the words of a line. */
const BULLET = String.raw`^[\s«‹<»›>•*:–-]*`;
/** Printing, sizes of letters, sharing, listening, going to and fro, comments and pictures. */
const TOOL = anyOf(String.raw`
  in( (trang|bài( viết)?|ấn|ra))?(?!\p{L})
  bản in
  gửi (email|mail|bài( viết)?)( này)?( (cho bạn bè|qua e-?mail))?
  gửi (cho|tới) bạn( bè)?
  lưu (bài( viết)?|trang)
  e-?mail
  print
  pdf
  (xem (với )?)?cỡ chữ(a{1,3}(?!\p{L}))?
  giảm
  mặc định
  tăng
  font\s*size
  màu chữ
  (độ )?tương phản
  (nền|(chế độ|giao diện) (sáng|tối))$
  a[+-]
  (?<!\p{L})a{1,3}(?!\p{L})
  chia sẻ( bài( viết)?)?( (này|trên|lên|qua)){0,2}
  (facebook|messenger|linkedin|pinterest|telegram|youtube|instagram|tiktok|viber|whatsapp|zalo|twitter)
  google( news|\+)?
  (like|thích)( \d+)?
  share
  tweet
  theo dõi( [^.,]{1,30} trên)?( google news)?
  (copy|sao chép|lấy) (link|liên kết)( thành công)?!?
  link bài gốc
  (nghe )?đọc bài( viết)?
  nghe( bài( viết)?)?(?!\p{L})
  (giọng )?(nam|nữ) miền (bắc|trung|nam)
  (?<!\/\s?)0?0:\d{2}(?!\d)
  (?<=\/\s?)\d{1,2}:\d{2}(?!\d)
  (về )?trang (trước|sau|tiếp( theo)?|đầu|cuối)
  trang[\s:]*([\s[\]]*\d{1,2}(?![\p{L}\d])){2,}
  (quay|trở) (lại|về)
  trở lại (thời sự|tin tức|chuyên mục|kinh tế|chính trị|xã hội|văn hóa)
  (lên|về|quay lại|trở lại) đầu trang
  đóng cửa sổ( này)?
  -?\s*hết\s*-?
  0 bình luận
  hãy là người đầu tiên bình luận!?
  (bình luận|phản hồi|ý kiến)[\s:(]*\d+
  (vui lòng )?nhập nội dung bình luận
  quảng cáo
  phóng to
  thu nhỏ
  100%
  xem ảnh lớn
`);
const TOOLS = new RegExp(String.raw`^(?:[\s|•·.,:;/()[\]+–-]|${TOOL})+$`, 'iu');
/** What only the imprint of a site begins with. */
const IMPRINT = new RegExp(
  BULLET +
    anyOf(String.raw`
      (©|\(c\)\s|copyright|bản quyền)
      cơ quan chủ quản
      chịu trách nhiệm\s*(chính|nội dung|quản lý|xuất bản|:)
      giấy phép (số|thiết lập|hoạt động|xuất bản|trang)
      (vui lòng |đề nghị )?ghi rõ nguồn
      (phó )?tổng biên tập\s*:
      powered by
      thiết kế (bởi|và)
      phát triển bởi
      về đầu trang
      hotline\s*:
      liên hệ quảng cáo
    `),
  'iu',
);
/** Other articles, comments, marks that readers give, counts of the site, boxes: what a line below a text begins with. */
const END = anyOf(String.raw`
  (các |những |một số )?(tin|bài)( (viết|tức|đăng))? (liên quan|khác|cùng (chuyên\s*mục|loại|chủ\s*đề|tác giả))
  (các |những |một số )?(tin|bài)( (viết|tức|đăng))? (mới( (hơn|nhất|đăng|khác))?|cũ hơn|đã (đưa|đăng)|tiếp theo|trước|sau)
  (các |những |một số )?(tin|bài)( (viết|tức|đăng))? (nổi bật|(đọc|xem) nhiều)
  bài kế
  mới nhất từ
  (các )?mục (liên quan|mới hơn|cũ hơn)
  chuyên mục khác
  (chưa|không) có (bình luận|nhận xét|ý kiến)
  hãy là người đầu tiên
  (trở thành |là )?người đầu tiên (bình luận|tặng)
  người gửi\s*\/
  ý kiến\s*(bạn đọc|của bạn|\(\d+\))
  bình luận
  phản hồi
  (gửi|viết|để lại) (một )?(bình luận|phản hồi|ý kiến)
  leave a (reply|comment)
  email của bạn sẽ không
  tổng số điểm
  click để đánh giá
  đánh giá (bài|tin|của bạn)
  xếp hạng
  mã (bảo mật|bảo vệ|xác nhận)
  (số )?(lượt )?truy cập\s*:
  tổng (số )?(lượt )?truy cập
  (số người )?đang (online|truy cập)
  khách (online|đang)
  hôm nay\s*:
  bản đồ (hành chính|cổng|trang)
  thăm dò
  văn bản (mới|chỉ đạo)
  tìm kiếm
  đăng nhập
  thời tiết
  tỷ giá
  hình ảnh hoạt động
`);
/** Names of boxes that sentences begin with too: nothing else may stand in the line. */
const WHOLE_END = anyOf(String.raw`
  có liên quan
  có thể bạn quan tâm
  cùng chuyên mục
  đọc thêm
  tin tiêu điểm
  xem (thêm|tiếp)
  trả lời( hủy)?
  (đọc|xem) nhiều( nhất)?
  mới nhất
  thống kê( (truy cập|website))?
  số lượt truy cập
  liên kết( (web(site)?|trang|nhanh|khác))?
  thư viện (ảnh|video|hình( ảnh)?)
  video( clip)?s?
  thông báo
  lịch (công tác|làm việc)
  chuyên mục
  danh mục
`);
const ENDS = new RegExp(String.raw`${BULLET}(?:${END}|${WHOLE_END}\s*:?$)`, 'iu');
const TOPIC = String.raw`(thời sự|chính trị|xã hội|kinh tế|văn hóa|giáo dục|y tế|du lịch|thể thao|môi trường|tài nguyên|khoa học|công nghệ|quốc phòng|an ninh)`;
const ENTRY = anyOf(String.raw`
  trang (chủ|nhất)
  home
  giới thiệu( chung)?
  tin tức(\s*[-–&]?\s*sự kiện)?
  sự kiện
  tin (trong|ngoài) (tỉnh|nước|huyện)
  (thời sự|chính trị|xã hội|kinh tế|văn hóa|góc nhìn|pháp luật|đời sống|giáo dục|y tế|sức khỏe|thể thao|giải trí|du lịch)
  (quốc tế|thế giới|quốc phòng)
  ${TOPIC}(\s*[-–&,]\s*${TOPIC})+
  văn bản( pháp quy)?
  thông báo
  dịch vụ công
  liên hệ
  góp ý
  hỏi\s*[-–]?\s*đáp
  sơ đồ (trang|cổng|site)
  thư viện
  video
  podcasts?
  rss
  english
  tiếng việt
  đăng (nhập|ký)
  tìm kiếm
  nhập từ kh[óo][aá]( tìm kiếm)?
  menu
  chi tiết( (tin( tức)?|bài viết))?
  nội dung
  skip to content
  chuyển đến (phần )?nội dung
  mới nhất
`);
const MENU = new RegExp(`^${ENTRY}$`, 'iu');
/** Entries that a copy sets in one line: `Chính trị Kinh tế Văn hóa`. */
const MENU_ROW = new RegExp(String.raw`^(?:${ENTRY}(?:\s+|$)){2,}$`, 'iu');
/** `Bạn đang ở đây: Trang chủ Tin tức`, `Trang chủ Tin tức`. */
const TRAIL = /^(?:(?:Bạn đang (?:ở|xem)|You are here)(?: đây)?\s*:|(?:Trang chủ|Trang nhất|Home)\s+\p{Lu})/u;
/** The weather beside a clock: `29°C`, `Nậm Sơn, 22°C, mây rải rác`. */
const WEATHER =
  /^(?:\p{L}[\p{L}\s]{1,25}[\s,:]+)?\d{1,2}\s?°C?(?:[\s,/|–-]+(?:\d{1,2}\s?°?C?|mây|nắng|mưa|trời|có|nhiều|ít|rải|rác|nhẹ|to|quang|râm))*$/iu;
const BANNER = new RegExp(
  `^${anyOf(String.raw`
    cộng h(oà|òa) xã hội chủ nghĩa
    độc lập\s*[-–]\s*tự do
    đảng cộng sản việt nam$
    trang (thông )?tin
    chào mừng (bạn|các bạn|quý (vị|khách|độc giả)|bạn đọc) (đã )?(đến|ghé thăm)
    cổng (thông tin|giao tiếp|ttđt)
    website
    báo\s(?!cáo)
    (đài|tạp chí|tiếng nói)\s
    cơ quan (của|ngôn luận)
  `)}`,
  'iu',
);

/** Whether a line holds only tools of the page: printing, sharing, sizes of letters. */
export function isToolLine(text: string): boolean {
  return text.length <= LONGEST && TOOLS.test(text);
}

/** `Tìm kiếm vẫn tiếp tục trong đêm.` is no box of a page. */
const SENTENCE = /^(?:\S+\s+){4,}\S*[.!?…]["”»)]*$/;

/** Whether a line begins what follows an article on its page: other articles, comments, boxes, the imprint. */
export function isEndLine(text: string): boolean {
  return text.length <= LONGEST && (IMPRINT.test(text) || (ENDS.test(text) && !SENTENCE.test(text)));
}

/** Whether a line is the name of a box and nothing else, or the imprint; `Tìm kiếm người mất tích` may be a heading of a text. */
export function isBoxName(text: string): boolean {
  const name = ENDS.exec(text)?.[0];
  return IMPRINT.test(text) || (name !== undefined && /^[\s:.…»>()\d/]*$/.test(text.slice(name.length)));
}

/** Whether a line is an entry, or a row of entries, of a menu, or tells the weather. */
export function isMenuLine(text: string): boolean {
  if (text.length <= LONGEST && [MENU_ROW, TRAIL, WEATHER].some((form) => form.test(text))) return true;
  const entries = text.split(/\s*[|•·\t»›>]\s*|\s{2,}|\s\/\s/).filter((entry) => entry !== '');
  return entries.some((entry) => MENU.test(entry)) && entries.every(({ length }) => length < 40);
}

/** Whether a line is the name of a site or a paper. */
export function isBannerLine(text: string): boolean {
  return text.length <= LONGEST && BANNER.test(text);
}

/** Whether a text is a day as themes of WordPress draw it on a photo, in two lines: `17`, `Th5`. */
export function isDayBadge(text: string): boolean {
  return /^\d{1,2}\s+(?:th|thg|tháng)\.?\s?\d{1,2}$/iu.test(text);
}
