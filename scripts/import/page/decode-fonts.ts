import { isSurelyUnicode } from '../../text/encodings/encoding.ts';
import { decodeByFont } from '../../text/encodings/font.ts';
import { type Run, textOfRuns } from './block.ts';

const VNI_MARK = /^[øùûõïâàáåãäêèéúüë]/i;

/**
 * Decodes runs in fonts of the 1990s (`.VnTime`, `VNI-Times`). Text that such a font is only named for, but that is
 * already Unicode, stays. A letter and its mark may stand in two runs: Word cuts words anywhere.
 */
export function decodeFonts(runs: readonly Run[]): Run[] {
  const legacy = runs.filter(({ font }) => font !== undefined && decodeByFont('', font) !== undefined);
  if (legacy.length === 0 || isSurelyUnicode(textOfRuns(legacy))) return [...runs];
  return joinMarks(runs).map((run) => {
    const text = run.font === undefined ? undefined : decodeByFont(run.text, run.font);
    return text === undefined ? run : { ...run, text };
  });
}

/** Moves a mark of VNI that begins a run to the end of the run before it, where its letter is. */
function joinMarks(runs: readonly Run[]): Run[] {
  const joined = runs.map((run) => ({ ...run }));
  for (const [index, run] of joined.entries()) {
    const before = joined[index - 1];
    const mark = VNI_MARK.exec(run.text)?.[0];
    if (before === undefined || mark === undefined || !isVni(run) || !isVni(before)) continue;
    if (!/[aeouyôö]$/i.test(before.text)) continue;
    before.text += mark;
    run.text = run.text.slice(mark.length);
  }
  return joined.filter(({ text }) => text !== '');
}

function isVni({ font }: Run): boolean {
  return font !== undefined && /^["']?vni/i.test(font);
}
