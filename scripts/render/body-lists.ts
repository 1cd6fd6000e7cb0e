import type { MarkdownIt, Token } from 'markdown-it';

/** The first number that is wider than the room that lists leave for theirs. */
const LONG_NUMBER = 100;

/** Gives lists that reach it a class: on a narrow screen its first digit would stand beyond the edge. */
export function addLists(parser: MarkdownIt): void {
  parser.core.ruler.push('lists', ({ tokens }) => {
    const lists: { token: Token; next: number }[] = [];
    for (const token of tokens) {
      const list = lists.at(-1);
      switch (token.type) {
        case 'bullet_list_open':
        case 'ordered_list_open':
          lists.push({ token, next: Number(token.attrGet('start') ?? 1) });
          break;
        case 'list_item_open':
          if (list !== undefined) list.next += 1;
          break;
        case 'ordered_list_close':
          if (list !== undefined && list.next > LONG_NUMBER) list.token.attrSet('class', 'so-dai');
          lists.pop();
          break;
        case 'bullet_list_close':
          lists.pop();
      }
    }
  });
}
