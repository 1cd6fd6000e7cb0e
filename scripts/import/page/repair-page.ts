import { decodeLegacy } from '../../text/encoding.ts';
import { dropInvisible } from '../../text/invisible.ts';
import { cleanText, restoreD } from '../../text/normalize.ts';
import { type Repair, repairText } from '../../text/repair.ts';
import { type Run, textOfRuns } from './block.ts';
import { decodeFonts } from './decode-fonts.ts';
import { tidyRuns } from './tidy-runs.ts';
import { mapRuns } from './map-runs.ts';
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
  const notes = [...page.notes];
  const title = page.facts.title ?? '';
  const blocks = mapRuns([...page.blocks, ...notes.map(([, note]) => note)], decode);

  const lines: string[] = [title, ...page.facts.trail].map(oneLine);
  const facts = lines.length;
  mapRuns(blocks, (runs) => {
    lines.push(oneLine(textOfRuns(runs)));
    return runs;
  });
  const repaired = repairText(lines.join('\n'));
  const after = repaired.text.split('\n');
  const steps = new Map<number, Step[]>();
  for (const { line, from, ...change } of repaired.repairs) {
    steps.set(line - 1, [...(steps.get(line - 1) ?? []), from]);
    if (line > facts) repairs.push({ from, before: change.before, after: change.after });
  }

  let at = facts;
  const mended = mapRuns(blocks, (runs) => {
    const line = at++;
    return settleSpaces(repairRuns(runs, after[line] ?? '', steps.get(line) ?? []));
  });
  const own = mended.slice(0, page.blocks.length);
  const ownNotes = notes.map(([id], index) => [id, mended[page.blocks.length + index]] as const);
  return {
    page: {
      repairs: [],
      blocks: own,
      notes: new Map(ownNotes.flatMap(([id, note]) => (note?.kind === 'paragraph' ? [[id, note]] : []))),
      facts: {
        ...page.facts,
        ...(page.facts.title === undefined ? {} : { title: cleanText(after[0] ?? '').trim() }),
        trail: page.facts.trail.map((_, index) => cleanText(after[index + 1] ?? '').trim()),
      },
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
