import { createInterface } from 'node:readline/promises';

/** The person left instead of answering. */
export class AskingStopped extends Error {}

/** Puts questions to the person at the terminal, one after another. */
export interface Asker {
  /** The answer without spaces around it. @throws AskingStopped */
  ask(question: string): Promise<string>;
  /** Shows a line. */
  tell(line: string): void;
  close(): void;
}

/** Opens a conversation on a terminal; undefined where none is connected. What it says goes to stderr. */
export function openAsker(): Asker | undefined {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // The iterator keeps lines that were typed ahead of their questions.
  const lines = terminal[Symbol.asyncIterator]();
  return {
    async ask(question) {
      terminal.setPrompt(question);
      terminal.prompt();
      const { value, done } = await lines.next();
      if (done === true) throw new AskingStopped();
      return value.trim();
    },
    tell: (line) => void process.stderr.write(`${line}\n`),
    close: () => terminal.close(),
  };
}
