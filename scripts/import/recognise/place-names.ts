/** What pages call the places of things, in class, id or itemprop. */
const NAMES = {
  title:
    /\b(?:(?:article|news|post|detail)?-?title|headline|tieu-?de|contentheading|componentheading|page-header)\b|(?:lbl|ltr|lit)-?(?:title|tieude)/,
  summary:
    /\b(?:sapo|lead|hometext|home-?text|(?<!with-)summary|tom-?tat|trich-?(?:yeu|dan)|intro(?:text)?|sub-?title|chapeau|description|abstract|mo-?ta|(?:news|detail|article|post|content|short|cms)-?desc|(?<![\w-])desc(?![\w-]))\b|(?:lbl|ltr)-?(?:sapo|summary|tomtat|trichyeu)/,
  author: /author|tac-?gia|byline|nguoi-?(?:viet|dang)/,
  /** What an author is. */
  bio: /author-?(?:box|bio|desc|info)/,
  section: /\b(?:category|cate|chuyen-?muc|section)\b/,
  tags: /\b(?:tags?|keywords?|tu-?khoa|tag-?list)\b/,
  /** How often an article was read, perhaps beside its date. */
  count: /view|eye|hit|luot|xem|date|time|info|meta|list-inline/,
  /** Of the page, not of the article. */
  clock: /\b(?:clock|now|today|ngay-hien-tai|current-?date|message)\b/,
  caption:
    /\b(?:figcaption|caption|chu-?thich|img-?(?:desc|note|title)|image-?(?:desc|note|title|caption)|photo-?(?:desc|note|cms-desc)|pic-?(?:desc|cap)|expnoedit|wp-caption-text|imghome)\b/,
  credit: /\b(?:nguon-?anh|(?:photo|image|caption)-credits?)\b/,
  album: /album|gallery|slide|carousel|photos|thu-?vien/,
};

/**
 * Whether a page calls a place so.
 * @param names lower-case, as the hints of a block are
 */
export function isPlaceOf(thing: keyof typeof NAMES, names: string): boolean {
  return NAMES[thing].test(names);
}
