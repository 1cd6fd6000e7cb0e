import { findHiddenHost } from '../text/hidden-host.ts';
import { findPathOnOwnMachine } from '../text/own-machine.ts';
import { countWords } from '../text/words.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { leadsElsewhere, leadsNowhere } from './links/resolve-target.ts';
import { findDeepLine } from './markdown/find-deep-line.ts';
import { findPastedUploads } from './markdown/find-pasted-uploads.ts';
import { type FoundReference, findReferences, MAX_REFERENCES } from './markdown/find-references.ts';
import { describe } from './messages.ts';
import { makeError, makeWarning, type Problem } from './problem.ts';

/** A body before its references are resolved; the text itself is let go. */
export interface ParsedBody {
  hash: string;
  words: number;
  /** Images, and links within the site, in the order of the text; lines count from the top of the file. */
  found: readonly FoundReference[];
}

/** Most characters of all targets of one body: a definition may be used again and again. */
const MAX_TARGETS = 1024 * 1024;

/**
 * Notes what a body refers to, and the hash of its file, under which its text is known. A body that is nested too deep, has so
 * many links that its page would grow beyond measure, shows what lies at the git host, or names one host and leads to another, is a
 * problem, and so is a link that nobody can follow.
 */
export function parseBody(
  { file, body: text, bodyLine }: Pick<FrontMatter, 'file' | 'body' | 'bodyLine'>,
  hash: string,
): { body?: ParsedBody; problems: Problem[] } {
  const above = bodyLine - 1;
  const deep = findDeepLine(text);
  if (deep !== undefined) {
    const place = { line: deep + above, column: 1 };
    return { problems: [makeError(file, 'nesting-too-deep', describe.nestingTooDeep(), place)] };
  }
  const found = findReferences(text).map((reference) => ({ ...reference, line: reference.line + above }));
  const excess = findExcess(found);
  if (excess !== undefined) {
    const message = describe.referencesTooMany(MAX_REFERENCES);
    return { problems: [makeError(file, 'file-too-large', message, excess)] };
  }
  const problems = [
    ...findPastedUploads(text).map(({ line, column }) =>
      makeError(file, 'file-outside', describe.uploadOutside(), { line: line + above, column }),
    ),
    ...found.flatMap((reference) => {
      const host = findHiddenHost(reference.target);
      if (host === undefined) return [];
      return [makeError(file, 'link-disguised', describe.hostHidden(reference.target, host), reference)];
    }),
    ...found.flatMap((reference) => {
      const idle = reference.kind === 'link' ? explainIdle(reference.target) : undefined;
      return idle === undefined ? [] : [makeWarning(file, 'link-broken', idle, reference)];
    }),
  ];
  const local = found.filter(({ kind, target }) => kind === 'image' || !leadsElsewhere(target));
  return { body: { hash, words: countWords(text), found: local }, problems };
}

/** Why no reader can follow a link. */
function explainIdle(target: string): string | undefined {
  if (leadsNowhere(target)) return describe.linkIdle(target);
  const path = findPathOnOwnMachine(target);
  return path === undefined ? undefined : describe.linkToOwnMachine(target, path);
}

/** The first reference that is one too many. */
function findExcess(found: readonly FoundReference[]): FoundReference | undefined {
  let characters = 0;
  return found.find(({ target }, place) => {
    characters += target.length;
    return place >= MAX_REFERENCES || characters > MAX_TARGETS;
  });
}
