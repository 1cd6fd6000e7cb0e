import { replaceElements, writeRun } from './xml.ts';

/** Letters drawn as a picture, WordArt; and shapes that hold text like a rectangle. */
const DRAWN = /<v:textpath\s[^<>]*?string="([^"<>]*)"[^<>]*>/g;
const SHAPES = /(<\/?v:)(?:oval|line|polyline|arc|curve|image)(?=[\s>])/g;

/** Around the pictures and boxes of a group. */
const GROUPS = /<\/?(?:wpg:(?:wgp|grpSp)|wpc:wpc)(?=[\s>])[^<>]*>/g;
/** A chart or SmartArt, each a file of its own. */
const CHARTS = /<(?:c:chart\s[^<>]*?r:id|dgm:relIds\s[^<>]*?r:dm)="([^"<>]*)"[^<>]*\/>/g;
const NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006';

const WORDS_OR_PICTURES = /<(?:w:t|w:sym|a:blip|v:imagedata)[\s>]/;

/**
 * Brings into the open what drawings hold and mammoth would pass over: WordArt, text boxes and groups that have no form for older
 * programs. Charts and SmartArt become pictures of a format that no page can show, so that they are told.
 */
export function showDrawings(xml: string): string {
  const shown = xml
    .replace(SHAPES, '$1rect')
    .replace(DRAWN, (_, words: string) => `<w:txbxContent><w:p>${writeRun(words)}</w:p></w:txbxContent>`)
    .replace(GROUPS, '')
    .replace(CHARTS, (_, file: string) => writePicture(file));
  const boxed = replaceElements(shown, 'w:drawing', writeBoxes);
  return replaceElements(boxed, 'mc:AlternateContent', (_, whole) => {
    const [choice = '', fallback = ''] = whole.split(/<mc:Fallback(?=[\s>])/);
    if (!WORDS_OR_PICTURES.test(choice) || WORDS_OR_PICTURES.test(fallback)) return whole;
    const open = choice.replace(/(<\/?mc:)Choice(?=[\s>])/g, '$1Fallback');
    return fallback === '' ? open : `${open}</mc:AlternateContent>`;
  });
}

/** A drawing, and after it the text boxes that stand in it. */
function writeBoxes(inner: string, whole: string): string {
  const boxes: string[] = [];
  replaceElements(inner, 'w:txbxContent', (_, box) => {
    boxes.push(box);
    return box;
  });
  return boxes.length === 0 ? whole : `${whole}<w:pict>${boxes.join('')}</w:pict>`;
}

function writePicture(file: string): string {
  return `<pic:pic xmlns:pic="${NAMESPACE}/picture"><pic:blipFill><a:blip xmlns:a="${NAMESPACE}/main" r:embed="${file}"/></pic:blipFill></pic:pic>`;
}
