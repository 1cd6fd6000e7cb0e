const ARTICLE_ID = /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9][a-z0-9-]*$/;

/** The longest id in bytes; longer ones are refused before they are read. */
export const ARTICLE_ID_BYTES = 200;

/** Whether a text has the form of an article's address without its outer slashes: `2021/08/slug`. */
export function isArticleId(text: string): boolean {
  return text.length <= ARTICLE_ID_BYTES && ARTICLE_ID.test(text);
}
