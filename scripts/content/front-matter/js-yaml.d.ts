declare module 'js-yaml' {
  export interface Schema {}

  /** Plain scalars stay text. */
  export const FAILSAFE_SCHEMA: Schema;

  /** Where the reader stands; `anchor` is that of the node at hand. */
  export interface State {
    input: string;
    anchor: string | null;
    position: number;
    line: number;
    lineStart: number;
  }

  export interface Mark {
    name: string;
    buffer: string;
    snippet: string;
    position: number;
    /** From 0. */
    line: number;
    column: number;
  }

  export interface LoadOptions {
    schema?: Schema;
    /** Deepest nesting; beyond, an exception is thrown. */
    maxDepth?: number;
    /** Told of each node, before and after it is read. */
    listener?: (event: 'open' | 'close', state: State) => void;
  }

  export function load(text: string, options?: LoadOptions): unknown;

  export class YAMLException extends Error {
    constructor(reason: string, mark?: Mark);
    reason: string;
    mark?: Mark;
  }
}
