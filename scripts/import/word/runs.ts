import { defined } from '../../content/defined.ts';
import { type Run, textOfRuns } from '../page/block.ts';
import type { WordNode, WordParagraph, WordRun } from './document.ts';
import type { WordFonts } from './fonts.ts';
import { HIDDEN } from './hidden.ts';
import { useUsualSigns } from './signs.ts';

/** What of a document its paragraphs are read with. */
export interface WordContext {
  fonts: WordFonts;
  callNote(reference: { noteType: string; noteId: string }): Run;
  /** Takes words that Word hides; they are no runs. */
  leaveHidden(words: string): void;
}

/** The text of a Word paragraph as runs, each with the font in which Word shows it. */
export function readWordRuns(paragraph: WordParagraph, { fonts, callNote, leaveHidden }: WordContext): Run[] {
  const inherited = fonts.fontOf(paragraph.styleId) ?? fonts.default;
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
        const runs = node.children.flatMap((child) =>
          read(child, { ...style, ...styleOf(node, fonts, inherited) }),
        );
        if (node.highlight !== HIDDEN) return runs;
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

function styleOf(run: WordRun, fonts: WordFonts, inherited: string | undefined): Omit<Run, 'text'> {
  const font = run.font ?? fonts.fontOf(run.styleId) ?? inherited;
  return {
    ...(run.isBold ? { bold: true } : {}),
    ...(run.isItalic ? { italic: true } : {}),
    ...(run.isStrikethrough ? { struck: true } : {}),
    ...(run.verticalAlignment === 'baseline'
      ? {}
      : { script: run.verticalAlignment === 'superscript' ? 'super' : 'sub' }),
    ...defined({ font }),
  };
}
