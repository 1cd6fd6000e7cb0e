import type { BuildPlan } from '../../build/plan-build.ts';
import { compareArticles } from '../../content/links/link-archive.ts';
import { formatNumber } from '../../text/number.ts';
import { formatDay } from '../../text/site-date.ts';

/** Most articles that are named. */
const FEW = 3;

/**
 * Says which articles are sound but not out: whoever forgets a `draft: true`, or mistypes the year of a date, would look for them in
 * vain. Empty where there is none.
 */
export function describeUnpublished({ later, coming }: Pick<BuildPlan, 'later' | 'coming'>): string {
  const drafts = later.length - coming.length;
  const parts = [
    ...(drafts > 0 ? [`${formatNumber(drafts)} bản nháp`] : []),
    ...(coming.length > 0 ? [`${formatNumber(coming.length)} bài hẹn giờ (${listFirst(coming)})`] : []),
  ];
  return parts.length === 0 ? '' : `Chưa đăng: ${parts.join(', ')}.\n`;
}

function listFirst(coming: BuildPlan['coming']): string {
  const named = [...coming]
    .sort(compareArticles)
    .slice(0, FEW)
    .map(({ file, date }) => `${file}: ${formatDay(date)}`);
  return [...named, ...(coming.length > FEW ? ['…'] : [])].join('; ');
}
