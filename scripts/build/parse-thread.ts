import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { hashContent } from '../content/content-hash.ts';
import { createArticleParser } from '../content/parse-article.ts';
import type { FileToParse } from '../content/parse-files.ts';
import { decodeSource } from '../content/read-source.ts';
import type { ParserAnswer, ParserSetting } from './thread-parser.ts';

const parse = createArticleParser(workerData as ParserSetting);

function parseFile({ file, disk, hash }: FileToParse): ParserAnswer[number] {
  const bytes = readAgain(disk);
  if (bytes === undefined || hashContent(bytes) !== hash) return undefined;
  const source = decodeSource(file, bytes, hash);
  return 'code' in source ? { problems: [source] } : parse(source);
}

parentPort?.on('message', (files: FileToParse[]) => {
  parentPort?.postMessage(files.map(parseFile) satisfies ParserAnswer);
});

function readAgain(disk: string): Buffer | undefined {
  try {
    return readFileSync(disk);
  } catch {
    return undefined;
  }
}
