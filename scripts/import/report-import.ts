import { createPatch, OMIT_HEADERS } from 'diff';
import type { Outcome } from './import-file.ts';
import { spellUnseen, toOneLine } from '../text/tame.ts';
import { describe } from './messages.ts';
import type { PageRepair } from './page/page.ts';

/**
 * What an editor reads about one source file: what became of it, what is missing, what was mended and what looks wrong.
 * @param contentDir as the user named it
 */
export function reportOutcome(
  source: string,
  outcome: Outcome,
  { contentDir, dryRun }: { contentDir: string; dryRun: boolean },
): string {
  const name = toOneLine(source);
  if (outcome.kind === 'refused') return `${name}: ${toOneLine(describe.refused(outcome.reason))}\n`;
  const path = `${contentDir}/${outcome.file}`;
  const { made, repairs } = outcome;
  const lines =
    outcome.kind === 'joined' ? [describe.joined(path, outcome.added)] : [describe.imported(path, dryRun)];
  if (outcome.kind === 'imported' && made.missing.length > 0) lines.push(describe.draft(made.missing));
  const remarks = outcome.kind === 'joined' ? [] : [...summariseRepairs(repairs), ...made.remarks];
  const head = [`${name}: ${lines.join(' ')}`, ...remarks.map((remark) => `  - ${remark}`)]
    .map(toOneLine)
    .join('\n');
  return dryRun ? `${head}\n${showRepairs(name, repairs)}\n${made.text}\n` : `${head}\n`;
}

/** "Đã nhập 3 bài (1 bản nháp), 1 bài đã có, 2 tệp không nhập được." */
export function countOutcomes(outcomes: readonly Outcome[], dryRun: boolean): string {
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
  const drafts = imported.filter(({ made }) => made.missing.length > 0).length;
  const joined = outcomes.filter(({ kind }) => kind === 'joined').length;
  return describe.counted({
    imported: imported.length,
    drafts,
    joined,
    refused: outcomes.length - imported.length - joined,
    dryRun,
  });
}

function summariseRepairs(repairs: readonly PageRepair[]): string[] {
  const counts = new Map<PageRepair['from'], number>();
  for (const { from } of repairs) counts.set(from, (counts.get(from) ?? 0) + 1);
  return Array.from(counts, ([from, count]) => describe.repaired(from, count));
}

/** Every repair of a file as a diff, line by line. */
function showRepairs(source: string, repairs: readonly PageRepair[]): string {
  if (repairs.length === 0) return '';
  const text = (lines: readonly string[]) => lines.map((line) => `${spellUnseen(line)}\n`).join('');
  const patches = repairs.map(({ before, after }) =>
    createPatch(source, text([before]), text([after]), '', '', { context: 0, headerOptions: OMIT_HEADERS }),
  );
  return `--- ${source}\n+++ ${source}\n${patches.join('')}`;
}
