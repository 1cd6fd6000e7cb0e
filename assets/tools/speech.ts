import { toSpeech } from '../../scripts/text/speech/speech.ts';

const PARTS =
  'h1, .dinh-chinh :is(h2, p), .sapo, .bai-viet :is(h2, h3, h4, p, li, figcaption), .thu-vien figcaption, .tac-gia';
const UNREAD = '.bang, .chu-thich';
/** What an item of a list may hold beside its own words: said by itself, or not at all. */
const NOT_OWN = 'sup, p, ul, ol, h2, h3, h4, figure, pre, .bang';
/** Chrome falls silent in an utterance that lasts longer than some fifteen seconds. */
const MOST_CHARACTERS = 200;

let stopReading: (() => void) | undefined;

/** Reads the article aloud, or stops reading it. */
export function use(button: HTMLElement): void {
  if (stopReading) return stopReading();
  const label = button.textContent;
  stopReading = () => {
    stopReading = undefined;
    speechSynthesis.cancel();
    button.textContent = label;
  };
  button.textContent = 'Dừng đọc';
  speak(readParts().flatMap(splitText), stopReading);
}

/** Says the pieces one after another; `end` is called after the last, or when the voice fails. */
function speak(pieces: readonly string[], end: () => void): void {
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('vi'));
  for (const [index, piece] of pieces.entries()) {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = 'vi-VN';
    utterance.voice = voice ?? null;
    utterance.addEventListener('error', end);
    if (index === pieces.length - 1) utterance.addEventListener('end', end);
    speechSynthesis.speak(utterance);
  }
}

/** The article's words as they are to be said, block by block; tables, notes and calls of notes are left out. */
function readParts(): string[] {
  return [...document.querySelectorAll(PARTS)].flatMap((part) => {
    if (part.closest(UNREAD)) return [];
    const words = part.cloneNode(true) as Element;
    for (const other of words.querySelectorAll(NOT_OWN)) other.remove();
    return toSpeech(words.textContent ?? '') || [];
  });
}

/** Pieces that a voice can say in one go, cut after commas and full stops. */
function splitText(text: string): string[] {
  const pieces: string[] = [];
  for (const clause of text.match(/[^.,;:!?]+[.,;:!?]*\s*|[.,;:!?]+\s*/g) ?? []) {
    const longer = (pieces[pieces.length - 1] ?? '') + clause;
    if (pieces.length > 0 && longer.length <= MOST_CHARACTERS) pieces[pieces.length - 1] = longer;
    else pieces.push(clause);
  }
  return pieces;
}

addEventListener('pagehide', () => stopReading?.());
