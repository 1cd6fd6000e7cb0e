import type { Site } from '../../content/archive.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import type { EditHistories } from '../../site/articles/edit-history.ts';
import { readRevisions } from './read-revisions.ts';

/** The history of the articles as far as the site shows it; a warning where it should and cannot. */
export function readHistories(
  { history }: Pick<Site, 'history'>,
  { contentDir, cacheDir }: { contentDir: string; cacheDir: string },
): { histories?: EditHistories; problems: Problem[] } {
  if (history === undefined) return { problems: [] };
  const revisions = readRevisions(contentDir, cacheDir);
  if (typeof revisions === 'object')
    return { histories: { ...revisions, showsWords: history === 'full' }, problems: [] };
  const [code, message] =
    revisions === 'none'
      ? (['history-missing', describe.historyMissing()] as const)
      : (['history-shallow', describe.historyShallow()] as const);
  return { problems: [makeWarning('site.yaml', code, message)] };
}

/**
 * The problems of a site that must not be published for want of its history, undefined of any other: a clone without its past
 * would take from every article what readers could see of its edits. Checking the content goes without.
 */
export function refuseWithoutHistory(problems: readonly Problem[]): Problem[] | undefined {
  if (!problems.some(lacksHistory)) return undefined;
  return problems.map((problem) => (lacksHistory(problem) ? { ...problem, severity: 'error' } : problem));
}

function lacksHistory({ code }: Problem): boolean {
  return code === 'history-shallow';
}
