import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { Counted } from '../counted.ts';

interface ViewsProps {
  of: Pick<Counted, 'id' | 'formerIds'>;
  /** What the page knows of them. */
  known: number | undefined;
}

/** A number of reads, in whose place the script puts what the counter knows of the article's addresses. */
export function Views({ of: { id, formerIds }, known }: ViewsProps): VNode {
  return (
    <span data-views={id} data-counted={formerIds && [id, ...formerIds].join()}>
      {known !== undefined && formatNumber(known)}
    </span>
  );
}
