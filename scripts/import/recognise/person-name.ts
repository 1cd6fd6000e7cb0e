import { isSyllable } from '../../text/syllable.ts';
import { anyOf } from './phrases.ts';

/** Words that begin the name of an office even where each of its words has a capital. */
const SURE_UNIT = anyOf(String.raw`
  (ban(?! hành(?! chính))|sở(?! (hữu|thích))|phòng(?! (chống|ngừa|cháy|bệnh|thủ(?! tục)))|huyện|ubnd|đài(?! tưởng)|báo(?! (cáo|động|hiếu)))
  (trường(?! hợp(?! tác))|tỉnh|ttxvn|xã(?! hội)|phường|cổng|trang|tạp chí)
  (tt|vp|mttq|hđnd)
`);
/** These may begin a person's too. */
const UNIT = anyOf(String.raw`
  (văn phòng(?! phẩm)|trung tâm|[uủ][yỷ] ban|công an|hội(?! (thi|thao|thảo|nghị|trại|chợ|diễn|xuân))|chi (cục|nhánh)|cục|bql)
  (đoàn(?! (viên|kết|thể|xe))|bộ(?! đội)|đảng(?! viên)|viện(?! trợ)|tổ(?! (chức|tiên))|khối(?! lượng))
  (thông tấn|đặc khu|thành (phố|ủy)|thị|trạm|đồn|liên đoàn|bảo (tàng|hiểm)|thư viện|kho bạc)
  (ngân hàng|tòa án|hạt|mặt trận|bhxh|câu lạc bộ|hợp tác xã|thanh tra|nxb)
`);
const SURE_UNITS = new RegExp(String.raw`^${SURE_UNIT}(?!\p{L})`, 'iu');
const UNIT_WORDS = new RegExp(String.raw`^(?:${SURE_UNIT}|${UNIT})(?!\p{L})`, 'iu');
const POST = anyOf(String.raw`
  (trưởng|chánh|bí thư|chủ (tịch|nhiệm)|giám đốc|hiệu (trưởng|phó)|tổng biên tập|thư ký|ủy viên|đội trưởng|chỉ huy)
  (chuyên viên|cán bộ|giảng viên|giáo viên|sinh viên|học viên|phóng viên|cộng tác viên|biên tập viên)
  chi (bộ|hội|đoàn)
`);
const POSTS = new RegExp(String.raw`^(?:(?:nguyên|quyền|phó|thường\s+trực)\s+)*${POST}(?!\p{L})`, 'iu');
const HOMES = /^(?:[Bb]ản|[Tt]hôn|[Xx]óm|[Ll]ớp|[Kk]hóa|[Tt]ổ dân phố|[Kk]hu phố)\s+[\p{Lu}\d]/u;
const ABBREVIATION = /^\p{Lu}{3,}\d*(?![\p{L}.])|^K\d+\s/u;
/** `BBT`, `Ban Biên tập`; initials with their dots, before a given name too: `K.V.`, `P. Ngọc`. */
const PEN_NAME =
  /^(?:BBT|PV|CTV|[Bb]an [Bb]iên [Tt]ập|BAN BIÊN TẬP|(?:\p{Lu}\.\s?){1,4}(?:\p{Lu}\p{Ll}*)?)$/u;
const WORDS = /\s+/;
const ACCOUNTS =
  /^(?:admin\w*|administrators?|super\s?user|quản\s?trị(?:\s?viên)?|webmaster|root|user\d*|bientap\w*|sưu\s?tầm)$/iu;

/** Whether a text is spelled like a person's name: two to five words, each a syllable with a capital. */
export function isPersonName(text: string): boolean {
  if (SURE_UNITS.test(text)) return false;
  const words = text.trim().split(WORDS);
  return (
    words.length > 1 &&
    words.length < 6 &&
    words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word) && isSyllable(word))
  );
}

/** Whether a text begins like the name of an office, a paper or a place. */
export function isUnitName(text: string): boolean {
  return UNIT_WORDS.test(text.trim()) && !isPersonName(text);
}

/** Whether a text after a name tells of the person: an office, a post, where the person lives. */
export function isAfterName(text: string): boolean {
  const isOther = POSTS.test(text) || HOMES.test(text) || (ABBREVIATION.test(text) && !isShouted(text));
  return isUnitName(text) || (isOther && !isPersonName(text));
}

/** Whether a text is words in capitals, `GIÀNG DẾ`, none of which is an abbreviation. */
function isShouted(text: string): boolean {
  return text.split(WORDS).every((word) => /^\p{Lu}+$/u.test(word) && isSyllable(word));
}

/** Whether a text is a name that nobody is called by. */
export function isPenName(text: string): boolean {
  return PEN_NAME.test(text);
}

/** Whether a text is spelled like a name of any kind, half of its words with capitals: `PV: Xin cảm ơn ông.` is what somebody says. */
export function isNameLike(text: string): boolean {
  const words = text.trim().split(WORDS);
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return words.length < 3 || capitals * 2 >= words.length || isUnitName(text) || /^nhóm\s/iu.test(text);
}

/** Whether a name tells nothing of who wrote: that of an account in the old system, or `Sưu tầm`. */
export function isAccount(text: string): boolean {
  return ACCOUNTS.test(text.trim());
}
