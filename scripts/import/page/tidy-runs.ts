import type { Run } from './block.ts';

/**
 * Joins neighbours of one style, lets no two spaces meet, and trims the whole. No-break spaces stay: in text that went
 * astray they are half of an à.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let atSpace = true;
  for (const run of runs) {
    const last = tidy.at(-1);
    const text = run.text === '\n' || !atSpace ? run.text : run.text.replace(/^ +/, '');
    if (text === '') continue;
    if (last !== undefined && isSameStyle(last, run)) last.text += text;
    else tidy.push({ ...run, text });
    atSpace = /[ \n]$/.test(text);
  }
  while (tidy.length > 0) {
    const last = tidy.at(-1) as Run;
    last.text = last.text.replace(/[ \n]+$/, '');
    if (last.text !== '') break;
    tidy.pop();
  }
  return tidy;
}

function isSameStyle(one: Run, other: Run): boolean {
  if (one.text === '\n' || other.text === '\n' || one.note !== undefined || other.note !== undefined)
    return false;
  return (['bold', 'italic', 'struck', 'script', 'href', 'font'] as const).every(
    (name) => one[name] === other[name],
  );
}
