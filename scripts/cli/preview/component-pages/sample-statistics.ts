import type { StatisticsProps } from '../../../../layouts/props.ts';
import { makeStatistics } from '../../../../layouts/sample-props.ts';
import type { Url } from '../../../text/brands.ts';

/** Figures of every kind. */
export function fullStatistics(script: Url): StatisticsProps {
  return makeStatistics({ script });
}

/** A site whose counter has not run yet. */
export function emptyStatistics(script: Url): StatisticsProps {
  const { breadcrumb } = makeStatistics();
  return {
    script,
    breadcrumb,
    figures: {
      note: 'Chưa có số liệu.',
      days: [],
      months: [],
      mostRead: { week: [], month: [], ever: [] },
    },
  };
}
