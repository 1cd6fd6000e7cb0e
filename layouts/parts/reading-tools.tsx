import type { VNode } from 'preact';

/** Tools that the script knows; see `assets/tools.ts`. */
export type ReadingTool = 'size' | 'theme' | 'saving' | 'print' | 'share' | 'speech';

/** An article as a letter about it names it. */
interface Shared {
  title: string;
  /** Absolute. */
  address: string;
}

/**
 * A row that the script fills. Without script it holds the one tool that needs none, a letter with the article's
 * address, or stays empty and takes no room. The script makes the letter the phone's own way to share.
 */
export function ReadingTools({
  label,
  tools,
  shared,
}: {
  label: string;
  tools: readonly ReadingTool[];
  shared?: Shared;
}): VNode {
  return (
    <div class="cong-cu" role="group" aria-label={label} data-tools={tools.join(' ')}>
      {shared !== undefined && <a href={writeLetter(shared)}>Gửi bài qua thư</a>}
    </div>
  );
}

/** A `mailto:` address as RFC 6068 spells it, without a receiver. */
function writeLetter({ title, address }: Shared): string {
  return `mailto:?subject=${encodeURIComponent(title.toWellFormed())}&body=${encodeURIComponent(address)}`;
}
