import type { VNode } from 'preact';

/** Tools that the script knows; see `assets/tools.ts`. */
export type ReadingTool = 'size' | 'theme' | 'saving' | 'print' | 'share' | 'speech';

/** A row that stays empty, and takes no room, without script. */
export function ReadingTools({ label, tools }: { label: string; tools: readonly ReadingTool[] }): VNode {
  return <div class="cong-cu" role="group" aria-label={label} data-tools={tools.join(' ')} />;
}
