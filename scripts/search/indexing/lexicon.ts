import type { Abbreviation } from '../format/document.ts';
import { IntegerList } from './integer-list.ts';
import { hashBeginning, hashSpelling, hashWord } from '../format/term.ts';
import { TermTable } from './term-table.ts';
import { TokenTable } from './token-table.ts';
import { listTokens } from '../format/tokenize.ts';
import { formWord } from '../format/word-form.ts';

/** Where an article says `from`, it is found as if it said `to` in that place as well. Both are numbers of tokens. */
export interface Expansion {
  from: readonly number[];
  /** Whether capitals count. */
  isExact: boolean;
  to: readonly number[];
}

const SHORTEST_BEGINNING = 2;
/** Nobody types more of a word before it is looked up; and a million letters without a space must not be half a million beginnings. */
const LONGEST_BEGINNING = 32;
const MOST_TOKENS = 200_000;
const PLAIN_WORD = /^[\p{L}\p{M}]{2,12}$/u;
const DIGIT = /\d/;

/**
 * Remembers the forms of tokens: an archive repeats a few thousand of them millions of times. Tokens, words, beginnings
 * of words and spellings have numbers of their own, each from 0 on.
 */
export class Lexicon {
  readonly words = new TermTable();
  readonly beginnings = new TermTable();
  /** For each word its beginnings, of 2 to 32 letters; none where a digit is in it. */
  readonly beginningsOf: (readonly number[])[] = [];
  /** For each token its word, its spelling and its label. */
  readonly wordOf = new IntegerList();
  readonly spellingOf = new IntegerList();
  readonly labelOf = new IntegerList();
  /** For each spelling its hash, and 1 when abbreviations or their long forms begin with it. */
  readonly hashOf = new IntegerList();
  readonly beginsExpansion = new IntegerList();
  /** `w` and a token in lower case. The first label is empty: for numbers, codes, single letters, which nobody misspells. */
  readonly labels: string[] = [''];
  /** By the spelling that they begin with. */
  readonly expansions = new Map<number, Expansion[]>();
  private readonly table = new TokenTable();
  private readonly spellings = new Map<string, number>();
  private readonly labelIds = new Map<string, number>();

  /**
   * Abbreviations work both ways: an article with `UBND` is found by `ủy ban nhân dân`, and the other way round. The short
   * form counts only as the list writes it, for `CA` isn't `ca`; the long form with any capitals.
   */
  constructor(abbreviations: readonly Abbreviation[]) {
    for (const { short, long } of abbreviations) {
      const shorts = listTokens(short.normalize('NFC')).map((token) => this.number(token));
      const longs = listTokens(long.normalize('NFC')).map((token) => this.number(token));
      this.addExpansion({ from: shorts, isExact: true, to: longs });
      this.addExpansion({ from: longs, isExact: false, to: shorts });
    }
  }

  /** Whether it holds so many tokens that a new one should take its place. */
  get isFull(): boolean {
    return this.table.tokens.length > MOST_TOKENS;
  }

  /** The number of the token between two places of a text, by default all of it. */
  number(text: string, start = 0, end = text.length): number {
    const known = this.table.find(text, start, end);
    if (known !== undefined) return known;
    const token = text.slice(start, end);
    const { word, spelling } = formWord(token);
    this.wordOf.push(this.numberWord(word));
    this.spellingOf.push(this.numberSpelling(spelling, word));
    this.labelOf.push(this.numberLabel(token.toLowerCase()));
    this.table.add(token);
    return this.table.tokens.length - 1;
  }

  private numberWord(word: string): number {
    const number = this.words.number(word, hashWord);
    if (this.beginningsOf[number] !== undefined) return number;
    const beginnings: number[] = [];
    const longest = DIGIT.test(word) ? 0 : Math.min(word.length - 1, LONGEST_BEGINNING);
    for (let end = SHORTEST_BEGINNING; end <= longest; end += 1) {
      beginnings.push(this.beginnings.number(word.slice(0, end), hashBeginning));
    }
    this.beginningsOf[number] = beginnings;
    return number;
  }

  private numberSpelling(spelling: string, word: string): number {
    const known = this.spellings.get(spelling);
    if (known !== undefined) return known;
    this.hashOf.push(hashSpelling(spelling, word));
    this.beginsExpansion.push(0);
    this.spellings.set(spelling, this.spellings.size);
    return this.spellings.size - 1;
  }

  private numberLabel(text: string): number {
    if (!PLAIN_WORD.test(text)) return 0;
    const known = this.labelIds.get(text);
    if (known !== undefined) return known;
    this.labelIds.set(text, this.labels.length);
    return this.labels.push(`w${text}`) - 1;
  }

  private addExpansion(expansion: Expansion): void {
    const first = expansion.from[0];
    if (first === undefined) return;
    const spelling = this.spellingOf.items[first] ?? 0;
    this.beginsExpansion.items[spelling] = 1;
    const others = this.expansions.get(spelling);
    if (others === undefined) this.expansions.set(spelling, [expansion]);
    else others.push(expansion);
  }
}
