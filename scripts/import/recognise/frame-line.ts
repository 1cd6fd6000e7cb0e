const LONGEST = 120;
const TOOLS =
  /^(?:[\s|•·.,:;/()[\]+–-]|in(?:\s+(?:trang|bài(?:\s+viết)?|ấn|ra))?(?!\p{L})|bản\s+in|gửi\s+(?:email|mail|bài(?:\s+viết)?)(?:\s+này)?(?:\s+cho\s+bạn\s+bè)?|(?:xem\s+(?:với\s+)?)?cỡ\s+chữ(?:a{1,3}(?!\p{L}))?|giảm|mặc\s+định|tăng|font\s*size|(?:độ\s+)?tương\s+phản|a[+-]|(?<!\p{L})a{1,3}(?!\p{L})|màu\s+chữ|chia\s+sẻ(?:\s+bài(?:\s+viết)?)?(?:\s+(?:này|trên|lên|qua)){0,2}|facebook|messenger|linkedin|pinterest|telegram|youtube|instagram|tiktok|viber|whatsapp|zalo|twitter|google(?:\s+news|\+)?|lưu\s+(?:bài(?:\s+viết)?|trang)|(?:nghe\s+)?đọc\s+bài(?:\s+viết)?|nghe\s+bài(?:\s+viết)?|e-?mail|print|pdf|(?:like|thích)(?:\s+\d+)?|share|tweet|theo\s+dõi(?:\s+[^.,]{1,30}\s+trên)?(?:\s+google\s+news)?|(?:về\s+)?trang\s+(?:trước|sau|tiếp(?:\s+theo)?|đầu|cuối)|trang[\s:]*(?:[\s[\]]*\d{1,2}(?![\p{L}\d])){2,}|(?:quay|trở)\s+(?:lại|về)|lên\s+đầu\s+trang|về\s+đầu\s+trang|(?:copy|sao\s+chép|lấy)\s+(?:link|liên\s+kết)(?:\s+thành\s+công)?!?|(?<!\/\s?)0?0:\d{2}(?!\d)|(?<=\/\s?)\d{1,2}:\d{2}(?!\d)|(?:giọng\s+)?(?:nam|nữ)\s+miền\s+(?:bắc|trung|nam)|trở\s+lại\s+(?:thời\s+sự|tin\s+tức|chuyên\s+mục|kinh\s+tế|chính\s+trị|xã\s+hội|văn\s+hóa)|(?:bình\s+luận|phản\s+hồi|ý\s+kiến)[\s:(]*\d+|link\s+bài\s+gốc|đóng\s+cửa\s+sổ(?:\s+này)?|phóng\s+to|thu\s+nhỏ|0\s+bình\s+luận|(?:vui\s+lòng\s+)?nhập\s+nội\s+dung\s+bình\s+luận|-?\s*hết\s*-?|xem\s+ảnh\s+lớn)+$/iu;
/** What only the imprint of a site begins with. */
const IMPRINT =
  /^[\s«‹<»›>•*:–-]*(?:(?:©|\(c\)\s|copyright|bản\s+quyền)|cơ\s+quan\s+chủ\s+quản|chịu\s+trách\s+nhiệm\s*(?:chính|nội\s+dung|quản\s+lý|xuất\s+bản|:)|giấy\s+phép\s+(?:số|thiết\s+lập|hoạt\s+động|xuất\s+bản|trang)|(?:vui\s+lòng\s+|đề\s+nghị\s+)?ghi\s+rõ\s+nguồn|(?:phó\s+)?tổng\s+biên\s+tập\s*:|powered\s+by|thiết\s+kế\s+(?:bởi|và)|phát\s+triển\s+bởi|về\s+đầu\s+trang|hotline\s*:|liên\s+hệ\s+quảng\s+cáo)/iu;
const ENDS = new RegExp(
  `^[\\s«‹<»›>•*:–-]*(?:${[
    '(?:các\\s+|những\\s+|một\\s+số\\s+)?(?:tin|bài)(?:\\s+(?:viết|tức|đăng))?\\s+(?:liên\\s+quan|khác|cùng\\s+(?:chuyên\\s*mục|loại|chủ\\s*đề|tác\\s+giả)|mới(?:\\s+(?:hơn|nhất|đăng|khác))?|cũ\\s+hơn|đã\\s+(?:đưa|đăng)|tiếp\\s+theo|trước|sau|nổi\\s+bật|(?:đọc|xem)\\s+nhiều)',
    'bài\\s+(?:trước|sau|kế)|(?:có\\s+liên\\s+quan|có\\s+thể\\s+bạn\\s+quan\\s+tâm|cùng\\s+chuyên\\s+mục|đọc\\s+thêm|tin\\s+tiêu\\s+điểm)\\s*:?$|xem\\s+(?:thêm|tiếp)\\s*:?$|(?:(?:đọc|xem)\\s+nhiều(?:\\s+nhất)?|mới\\s+nhất)\\s*:?$',
    '(?:chưa|không)\\s+có\\s+(?:bình\\s+luận|nhận\\s+xét|ý\\s+kiến)|hãy\\s+là\\s+người\\s+đầu\\s+tiên|người\\s+gửi\\s*/|ý\\s+kiến\\s*(?:bạn\\s+đọc|của\\s+bạn|\\(\\d+\\))|bình\\s+luận|(?:gửi|viết|để\\s+lại)\\s+(?:một\\s+)?(?:bình\\s+luận|phản\\s+hồi|ý\\s+kiến)|leave\\s+a\\s+(?:reply|comment)|email\\s+của\\s+bạn\\s+sẽ\\s+không|(?:trở\\s+thành\\s+|là\\s+)?người\\s+đầu\\s+tiên\\s+(?:bình\\s+luận|tặng)|phản\\s+hồi',
    'tổng\\s+số\\s+điểm|click\\s+để\\s+đánh\\s+giá|đánh\\s+giá\\s+(?:bài|tin|của\\s+bạn)|xếp\\s+hạng|mã\\s+(?:bảo\\s+mật|bảo\\s+vệ|xác\\s+nhận)',
    'thống\\s+kê(?:\\s+(?:truy\\s+cập|website))?\\s*:?$|(?:tổng\\s+)?(?:số\\s+)?(?:lượt\\s+)?truy\\s+cập\\s*:|tổng\\s+(?:số\\s+)?(?:lượt\\s+)?truy\\s+cập|số\\s+lượt\\s+truy\\s+cập$|(?:số\\s+người\\s+)?đang\\s+(?:online|truy\\s+cập)|khách\\s+(?:online|đang)|hôm\\s+nay\\s*:',
    'liên\\s+kết(?:\\s+(?:web(?:site)?|trang|nhanh|khác))?\\s*:?$|bản\\s+đồ\\s+(?:hành\\s+chính|cổng|trang)|thư\\s+viện\\s+(?:ảnh|video|hình(?:\\s+ảnh)?)\\s*:?$|video(?:\\s+clip)?s?\\s*:?$|thông\\s+báo\\s*:?$|thăm\\s+dò|lịch\\s+(?:công\\s+tác|làm\\s+việc)\\s*:?$|văn\\s+bản\\s+(?:mới|chỉ\\s+đạo)|tìm\\s+kiếm|đăng\\s+nhập|quảng\\s+cáo|thời\\s+tiết|tỷ\\s+giá|hình\\s+ảnh\\s+hoạt\\s+động|chuyên\\s+mục\\s*:?$|danh\\s+mục\\s*:?$',
  ].join('|')})`,
  'iu',
);
const ENTRY = [
  String.raw`trang\s+chủ|trang\s+nhất|home|giới\s+thiệu(?:\s+chung)?|tin\s+tức(?:\s*[-–&]?\s*sự\s+kiện)?|sự\s+kiện|tin\s+(?:trong|ngoài)\s+(?:tỉnh|nước|huyện)|thời\s+sự|chính\s+trị|xã\s+hội|kinh\s+tế|văn\s+hóa|văn\s+bản(?:\s+pháp\s+quy)?|liên\s+hệ|hỏi\s*[-–]?\s*đáp|sơ\s+đồ\s+(?:trang|cổng|site)`,
  String.raw`thư\s+viện|rss|english|tiếng\s+việt|đăng\s+(?:nhập|ký)|tìm\s+kiếm|menu|dịch\s+vụ\s+công|thông\s+báo|chi\s+tiết(?:\s+(?:tin(?:\s+tức)?|bài\s+viết))?|nội\s+dung|góp\s+ý|skip\s+to\s+content|chuyển\s+đến\s+(?:phần\s+)?nội\s+dung|nhập\s+từ\s+kh[óo][aá](?:\s+tìm\s+kiếm)?|mới\s+nhất`,
  String.raw`góc\s+nhìn|quốc\s+phòng(?:\s*-\s*an\s+ninh)?|pháp\s+luật|đời\s+sống|giáo\s+dục|y\s+tế|sức\s+khỏe|thể\s+thao|giải\s+trí|du\s+lịch|quốc\s+tế|thế\s+giới|video|podcasts?`,
].join('|');
const MENU = new RegExp(`^(?:${ENTRY})$`, 'iu');
/** Entries that a copy sets in one line: `Chính trị Kinh tế Văn hóa`. */
const MENU_ROW = new RegExp(`^(?:(?:${ENTRY})(?:\\s+|$)){2,}$`, 'iu');
/** The weather beside a clock: `29°C`, `Nậm Sơn, 22°C, mây rải rác`. */
const WEATHER =
  /^(?:\p{L}[\p{L}\s]{1,25}[\s,:]+)?\d{1,2}\s?°C?(?:[\s,/|–-]+(?:\d{1,2}\s?°?C?|mây|nắng|mưa|trời|có|nhiều|ít|rải|rác|nhẹ|to|quang|râm))*$/iu;
const BANNER =
  /^(?:cộng\s+h(?:oà|òa)\s+xã\s+hội\s+chủ\s+nghĩa|đảng\s+cộng\s+sản\s+việt\s+nam$|độc\s+lập\s*[-–]\s*tự\s+do|trang\s+(?:thông\s+tin|tin)(?:\s+điện\s+tử)?|trang\s+tin|cổng\s+(?:thông\s+tin|giao\s+tiếp|ttđt)|website|báo\s(?!cáo)|đài\s|tạp\s+chí\s|tiếng\s+nói\s|cơ\s+quan\s+(?:của|ngôn\s+luận))/iu;

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
  if (text.length <= LONGEST && (MENU_ROW.test(text) || WEATHER.test(text))) return true;
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
