import { fold } from '../../text/fold.ts';
import type { Abbreviation, SearchDocument } from '../format/document.ts';
import { IntegerList } from './integer-list.ts';
import { Lexicon } from './lexicon.ts';
import { hashAuthor, hashDate, hashSection, mixLanes } from '../format/term.ts';
import { forEachToken } from '../format/tokenize.ts';

/** Where an article has a word, besides that it has it. */
export const IN_TITLE = 1;
export const IN_SUMMARY = 2;

/** What the index takes from one article; a pure function of it and the abbreviations. */
export interface Digest {
  /** Lanes a and b, in turn, of its words, each once. */
  words: Int32Array;
  /** For each of these the sum of IN_TITLE and IN_SUMMARY, as they apply. */
  places: Int32Array;
  /** The place of a word in these lists and the hash of a spelling that it has here, in turn. */
  spellings: Int32Array;
  /** Lanes and places, in turn, of its pairs, some more than once; of the beginnings of its words and its filters, with no places. */
  plain: Int32Array;
  /** `w` and a word as written, in lower case; `t` and a tag or place; `a` and an author; each once. */
  labels: readonly string[];
}

/** Makes a function that digests article after article and remembers the words that it has met. */
export function createDigester(abbreviations: readonly Abbreviation[]): (document: SearchDocument) => Digest {
  let digester = new Digester(new Lexicon(abbreviations));
  return (document) => {
    if (digester.lexicon.isFull) digester = new Digester(new Lexicon(abbreviations));
    return digester.digest(document);
  };
}

class Digester {
  readonly lexicon: Lexicon;
  /** The current article's number, and for each word, beginning, spelling and label the last article that had it. */
  private serial = 0;
  private readonly seenWord = new IntegerList();
  private readonly seenBeginning = new IntegerList();
  private readonly seenSpelling = new IntegerList();
  private readonly seenLabel = new IntegerList();
  /** Where the current article keeps a word. */
  private readonly placeOf = new IntegerList();
  private readonly tokens = new IntegerList();
  private readonly words = new IntegerList();
  private readonly places = new IntegerList();
  private readonly spellings = new IntegerList();
  private readonly plain = new IntegerList();
  private labels: string[] = [];

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  digest(document: SearchDocument): Digest {
    this.serial += 1;
    for (const list of [this.words, this.places, this.spellings, this.plain]) list.length = 0;
    this.labels = [];
    if (document.withdrawn !== true) this.addDocument(document);
    return {
      words: this.words.copy(),
      places: this.places.copy(),
      spellings: this.spellings.copy(),
      plain: this.plain.copy(),
      labels: this.labels,
    };
  }

  private addDocument({ title, summary, text, terms, authors, section, date }: SearchDocument): void {
    this.addField(title, IN_TITLE);
    this.addField(summary, IN_SUMMARY);
    for (const field of [text, ...terms, ...authors]) this.addField(field, 0);
    const dates = [date.slice(0, 'YYYY-MM'.length), date.slice(0, 'YYYY-MM-DD'.length)];
    const names = [...authors, ...authors.map(fold)];
    for (const { a, b } of [hashSection(section), ...dates.map(hashDate), ...names.map(hashAuthor)]) {
      this.addPlain(a, b, 0);
    }
    for (const term of new Set(terms)) this.labels.push(`t${term}`);
    for (const author of new Set(authors)) this.labels.push(`a${author}`);
  }

  private addField(text: string, places: number): void {
    const { lexicon } = this;
    const tokens = this.tokens;
    tokens.length = 0;
    forEachToken(text, (start, end) => tokens.push(lexicon.number(text, start, end)));
    this.makeRoom();
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens.items[index] ?? 0;
      this.addToken(token, places);
      if (index > 0) this.addPair(tokens.items[index - 1] ?? 0, token, places);
      if (lexicon.beginsExpansion.items[lexicon.spellingOf.items[token] ?? 0] === 1)
        this.expand(index, places);
    }
  }

  /** Adds what the abbreviations or long forms that begin at a token stand for. */
  private expand(index: number, places: number): void {
    const { expansions, spellingOf } = this.lexicon;
    const tokens = this.tokens.items.subarray(0, this.tokens.length);
    for (const { from, isExact, to } of expansions.get(spellingOf.items[tokens[index] ?? 0] ?? 0) ?? []) {
      const isHere = from.every((wanted, step) => {
        const found = tokens[index + step];
        if (found === undefined || isExact) return wanted === found;
        return spellingOf.items[wanted] === spellingOf.items[found];
      });
      if (!isHere) continue;
      for (const added of to) this.addToken(added, places);
      const before = tokens.subarray(Math.max(0, index - 1), index);
      const line = [...before, ...to, ...tokens.subarray(index + from.length, index + from.length + 1)];
      for (let place = 1; place < line.length; place += 1)
        this.addPair(line[place - 1] ?? 0, line[place] ?? 0, places);
    }
  }

  private addToken(token: number, places: number): void {
    const { lexicon } = this;
    const word = lexicon.wordOf.items[token] ?? 0;
    this.addWord(word, places);
    const spelling = lexicon.spellingOf.items[token] ?? 0;
    if (this.seenSpelling.items[spelling] !== this.serial) {
      this.seenSpelling.items[spelling] = this.serial;
      this.spellings.push(this.placeOf.items[word] ?? 0);
      this.spellings.push(lexicon.hashOf.items[spelling] ?? 0);
    }
    const label = lexicon.labelOf.items[token] ?? 0;
    if (label > 0 && this.seenLabel.items[label] !== this.serial) {
      this.seenLabel.items[label] = this.serial;
      this.labels.push(lexicon.labels[label] ?? '');
    }
  }

  private addWord(word: number, places: number): void {
    const { words, beginnings, beginningsOf } = this.lexicon;
    if (this.seenWord.items[word] === this.serial) {
      const place = this.placeOf.items[word] ?? 0;
      this.places.items[place] = (this.places.items[place] ?? 0) | places;
      return;
    }
    this.seenWord.items[word] = this.serial;
    this.placeOf.items[word] = this.places.length;
    this.words.push(words.a.items[word] ?? 0);
    this.words.push(words.b.items[word] ?? 0);
    this.places.push(places);
    for (const beginning of beginningsOf[word] ?? []) {
      if (this.seenBeginning.items[beginning] === this.serial) continue;
      this.seenBeginning.items[beginning] = this.serial;
      this.addPlain(beginnings.a.items[beginning] ?? 0, beginnings.b.items[beginning] ?? 0, 0);
    }
  }

  private addPair(first: number, second: number, places: number): void {
    const { wordOf, words } = this.lexicon;
    const one = wordOf.items[first] ?? 0;
    const two = wordOf.items[second] ?? 0;
    const b = mixLanes(words.b.items[one] ?? 0, words.b.items[two] ?? 0);
    this.addPlain(words.a.items[one] ?? 0, b, places);
  }

  private addPlain(a: number, b: number, places: number): void {
    this.plain.push(a);
    this.plain.push(b);
    this.plain.push(places);
  }

  private makeRoom(): void {
    this.seenWord.reserve(this.lexicon.words.a.length);
    this.placeOf.reserve(this.lexicon.words.a.length);
    this.seenBeginning.reserve(this.lexicon.beginnings.a.length);
    this.seenSpelling.reserve(this.lexicon.hashOf.length);
    this.seenLabel.reserve(this.lexicon.labels.length);
  }
}
