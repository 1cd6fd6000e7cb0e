import type { Run } from '../page/block.ts';
import { emphasise, escapeMarkdown, escapeProse } from './escape-markdown.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Writes runs of one line as Markdown. Raised and lowered figures become characters of their own: `km²`. */
export function writeRuns(runs: readonly Run[], linkTo: (href: string) => string | undefined): string {
  const shown = joinAlike(runs.map(setFigures));
  return shown
    .map((run, index) => {
      if (run.note !== undefined) return `[^${run.note}]`;
      const before = shown[index - 1]?.text.at(-1) ?? '';
      const after = shown[index + 1]?.text.at(0) ?? '';
      const target = run.href === undefined ? undefined : linkTo(run.href);
      const touches = isEmphasised(shown[index - 1]) && !/\s/.test(before + run.text.charAt(0));
      const text = target === undefined ? escapeProse(run.text) : escapeMarkdown(run.text);
      const mark = touches ? undefined : markOf(run);
      const set =
        mark === undefined
          ? text
          : emphasise(text, mark, target === undefined ? before : '', target === undefined ? after : '');
      return target === undefined || run.text.trim() === '' ? set : writeLink(set, target);
    })
    .join('')
    .replaceAll('![', String.raw`\![`);
}

function markOf({ bold, italic }: Run): '*' | '**' | '***' | undefined {
  if (bold === true) return italic === true ? '***' : '**';
  return italic === true ? '*' : undefined;
}

function isEmphasised(run: Run | undefined): boolean {
  return run !== undefined && run.note === undefined && markOf(run) !== undefined;
}

function writeLink(text: string, target: string): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const safe = /[\s()<>]/.test(target) ? `<${target.replace(/[<>\n]/g, encodeURIComponent)}>` : target;
  return `${lead}[${words.replace(/(?<!\\)[[\]]/g, '\\$&')}](${safe})${trail}`;
}

function setFigures(run: Run): Run {
  if (run.script === undefined || run.note !== undefined || !/^\d+$/.test(run.text.trim())) return run;
  const figures = run.script === 'super' ? RAISED : LOWERED;
  return { ...run, text: run.text.replace(/\d/g, (digit) => figures.charAt(Number(digit))) };
}

/** Joins neighbours that Markdown sets alike; spaces take the style of what is before them. */
function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike =
      last !== undefined &&
      last.note === undefined &&
      run.note === undefined &&
      last.href === run.href &&
      (run.text.trim() === '' || markOf(last) === markOf(run));
    if (isAlike) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
