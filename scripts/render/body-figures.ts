import type { MarkdownIt, Token } from 'markdown-it';
import type { SafeHtml } from '../text/brands.ts';
import { escapeHtml } from '../text/escape.ts';
import type { BodyState } from './body-context.ts';
import { holdsOnlyPhotos, isImage, splitPhotoLines } from './photo-lines.ts';
import { describePicture, type Picture } from './picture.ts';
import {
  figureMarkup,
  inlineMarkup,
  PICTURE_SIZES,
  pictureMarkup,
  type PictureSetting,
} from './picture-markup.ts';

/**
 * Sets photos: each on lines that hold nothing else as a figure, those among words as pictures. Of an image that the
 * content doesn't know, only the alternative text stays.
 */
export function addFigures(parser: MarkdownIt): void {
  parser.core.ruler.push('figures', (state) => {
    state.tokens = splitPhotoLines(state.tokens);
    markFigures(state.tokens);
  });
  const { rules } = parser.renderer;
  rules['figures'] = (tokens, index, _options, env) =>
    (tokens[index]?.children ?? [])
      .filter(isImage)
      .map((image) => setAlone(image, env as BodyState))
      .join('');
  rules['cell_figures'] = (tokens, index, _options, env) =>
    (tokens[index]?.children ?? [])
      .filter(isImage)
      .map((image) => setImage(image, env as BodyState, setInCell))
      .join('');
  rules['image'] = (tokens, index, _options, env) => {
    const image = tokens[index];
    return image === undefined ? '' : setImage(image, env as BodyState, inlineMarkup);
  };
}

/**
 * Turns the text of each paragraph that holds only images into a token of its own kind, and hides the paragraph; that of
 * a table's cell too.
 */
function markFigures(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' || !holdsOnlyPhotos(token.children ?? [])) continue;
    const opening = tokens[index - 1];
    if (opening?.type === 'td_open' || opening?.type === 'th_open') token.type = 'cell_figures';
    if (opening?.type !== 'paragraph_open') continue;
    token.type = 'figures';
    opening.hidden = true;
    // In a footnote, the links back stand before the end of the paragraph.
    const afterLinks = tokens[index + 1]?.type === 'footnote_anchor' ? 2 : 1;
    const closing = tokens[index + afterLinks];
    if (closing !== undefined) closing.hidden = true;
  }
}

function setAlone(image: Token, state: BodyState): string {
  const markup = setImage(image, state, figureMarkup);
  if (markup === '') return '';
  return markup.startsWith('<figure') ? `${markup}\n` : `<p>${markup}</p>\n`;
}

/** In a cell, only a photo with words needs a figure. */
function setInCell(picture: Picture, setting: PictureSetting): SafeHtml {
  const hasWords = picture.caption !== undefined || picture.credit !== undefined;
  return hasWords ? figureMarkup(picture, setting) : pictureMarkup(picture, setting);
}

function setImage(image: Token, state: BodyState, set: typeof pictureMarkup): SafeHtml {
  const alt = plainText(image.children ?? []);
  const target = String(image.attrGet('src'));
  const { references, firstPictureEager } = state.context;
  const reference = Object.hasOwn(references, target) ? references[target] : undefined;
  if (reference?.kind !== 'photo') return escapeHtml(alt);
  const described = describePicture(reference.photo);
  const caption = described.caption ?? image.attrGet('title');
  const picture: Picture = {
    ...described,
    alt: reference.photo.alt ?? alt,
    ...(caption ? { caption: String(caption) } : {}),
  };
  state.pictures += 1;
  return set(picture, { sizes: PICTURE_SIZES.article, eager: firstPictureEager && state.pictures === 1 });
}

/** The words of an image's description, without their markup. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (children) return plainText(children);
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
    })
    .join('');
}
