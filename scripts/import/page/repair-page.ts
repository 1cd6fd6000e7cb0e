import { decodeLegacy } from '../../text/encodings/encoding.ts';
import { dropInvisible } from '../../text/encodings/invisible.ts';
import { cleanText, restoreD } from '../../text/normalize.ts';
import { type Repair, repairText } from '../../text/encodings/repair.ts';
import { type Paragraph, type Run, textOfRuns } from './block.ts';
import { decodeFonts } from './decode-fonts.ts';
import { tidyRuns } from './tidy-runs.ts';
import { mapRuns, runsIn } from './map-runs.ts';
import type { Page, PageRepair } from './page.ts';

type Step = Repair['from'];

/** Mends the encodings of a page, paragraph by paragraph, and tells each change. */
export function repairPage(page: Page): { page: Page; repairs: PageRepair[] } {
  const repairs: PageRepair[] = [...page.repairs];
  const decode = (runs: Run[]): Run[] => {
    const decoded = decodeFonts(runs);
    const [before, after] = [textOfRuns(runs), textOfRuns(decoded)];
    if (before !== after) repairs.push({ from: 'font', before, after });
    return decoded;
  };
  const blocks = mapRuns([...page.blocks, ...page.notes.values()], decode);
  const facts = [page.facts.title ?? '', ...page.facts.trail];
  const lines = [...facts, ...runsIn(blocks).map(textOfRuns)].map(oneLine);
  const repaired = repairText(lines.join('\n'));
  const after = repaired.text.split('\n');
  const steps = new Map<number, Step[]>();
  for (const { line, from, ...change } of repaired.repairs) {
    steps.set(line - 1, [...(steps.get(line - 1) ?? []), from]);
    if (line > facts.length) repairs.push({ from, before: change.before, after: change.after });
  }

  let at = facts.length;
  const mended = mapRuns(blocks, (runs) => {
    const line = at++;
    return settleSpaces(repairRuns(runs, after[line] ?? '', steps.get(line) ?? []));
  });
  const notes = mended.slice(page.blocks.length) as Paragraph[];
  const [title = '', ...trail] = after.slice(0, facts.length).map((line) => cleanText(line).trim());
  return {
    page: {
      repairs: [],
      blocks: mended.slice(0, page.blocks.length),
      notes: new Map([...page.notes.keys()].map((id, index) => [id, notes[index] as Paragraph])),
      facts: { ...page.facts, ...(page.facts.title === undefined ? {} : { title }), trail },
    },
    repairs,
  };
}

/** Carries the repair of a whole line over to its runs; where it cannot be told apart, the runs become one. */
function repairRuns(runs: readonly Run[], line: string, steps: readonly Step[]): Run[] {
  const mended = runs.map((run) => ({ ...run, text: cleanText(steps.reduce(applyStep, run.text)) }));
  if (steps.length === 0 || oneLine(textOfRuns(mended)) === cleanText(line)) return mended;
  return [{ text: cleanText(line) }];
}

/** No-break spaces that only pushed words apart become spaces; one between two words stays. */
function settleSpaces(runs: readonly Run[]): Run[] {
  return tidyRuns(
    runs.map((run) => ({ ...run, text: run.text.replace(/(?=[ \u00A0]*\u00A0)[ \u00A0]{2,}/g, ' ') })),
  ).flatMap((run, index, all) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    const text = run.text !== '\n' && index === all.length - 1 ? start.trimEnd() : start;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function applyStep(text: string, step: Step): string {
  if (step === 'nfd') return text.normalize('NFC');
  if (step === 'invisible') return dropInvisible(text);
  return step === 'eth' ? restoreD(text) : decodeLegacy(text, step);
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
