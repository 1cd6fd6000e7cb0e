import { defined } from '../../content/defined.ts';
import { type Run, textOfRuns } from '../page/block.ts';
import type { WordNode, WordParagraph, WordRun } from './document.ts';
import { HIDDEN } from './for-mammoth.ts';
import { useUsualSigns } from './signs.ts';
import { inherit, type WordStyle, type WordStyles } from './styles.ts';

const SCRIPTS = { superscript: 'super', subscript: 'sub' } as const;

/** What of a document its paragraphs are read with. */
export interface WordContext {
  styles: WordStyles;
  callNote(reference: { noteType: string; noteId: string }): Run;
  /** Takes words that Word hides; they are no runs. */
  leaveHidden(words: string): void;
}

/** The text of a Word paragraph as runs, each with the font and the style in which Word shows it; a heading's own style is none of its words. */
export function readWordRuns(
  paragraph: WordParagraph,
  { styles, callNote, leaveHidden }: WordContext,
): Run[] {
  const { bold, italic, ...always } = styles.styleOf(paragraph.styleId);
  const inherited = inherit([
    always.level === undefined ? { ...always, bold, italic } : always,
    styles.default,
  ]);
  const read = (node: WordNode, style: Omit<Run, 'text'>): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: useUsualSigns(node.value).replaceAll('\n', ' ') }];
      case 'tab':
        return [{ ...style, text: ' ' }];
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'checkbox':
        return [{ ...style, text: node.checked ? '☒' : '☐' }];
      case 'noteReference':
        return [callNote(node)];
      case 'run': {
        const shown = inherit([styles.styleOf(node.styleId), inherited]);
        const runs = node.children.flatMap((child) => read(child, { ...style, ...styleOf(node, shown) }));
        if (node.highlight !== HIDDEN && shown.hidden !== true) return runs;
        leaveHidden(textOfRuns(runs));
        return [];
      }
      case 'hyperlink': {
        const href = node.href === undefined || node.href === null ? undefined : leaveSwitches(node.href);
        return node.children.flatMap((child) => read(child, href === undefined ? style : { ...style, href }));
      }
      default:
        return 'children' in node ? node.children.flatMap((child) => read(child, style)) : [];
    }
  };
  return paragraph.children.flatMap((node) => read(node, {}));
}

/** Mammoth takes what a field says beside its address, `https://a.example" \\o "tip`, into the address. */
function leaveSwitches(field: string): string {
  const [address = '', switches = ''] = field.split(/"(.*)/s);
  const place = /\\l "([^"]*)/.exec(switches)?.[1];
  return place === undefined ? address : `${address}#${place}`;
}

function styleOf(run: WordRun, style: WordStyle): Omit<Run, 'text'> {
  const script = run.verticalAlignment === 'baseline' ? style.script : SCRIPTS[run.verticalAlignment];
  return {
    ...(run.isBold || (style.bold === true && !run.isSmallCaps) ? { bold: true } : {}),
    ...(run.isItalic || (style.italic === true && !run.isAllCaps) ? { italic: true } : {}),
    ...(run.isStrikethrough ? { struck: true } : {}),
    ...defined({ script, font: run.font ?? style.font }),
  };
}
