import { type ParseArgsConfig, parseArgs } from 'node:util';
import { explainStorage, StorageError } from '../../build/output/storage-error.ts';
import { UsageError } from '../../content/usage-error.ts';
import { ServeError } from '../serving/serve-error.ts';
import { watchOutput } from './watch-output.ts';

/** What every command answers to the shell. */
export const EXIT = { done: 0, problems: 1, usage: 2, fault: 70 } as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command: its flags, its help, and what it does. */
export interface Command<Flags extends Options> {
  /** `build [--content DIR] …`, then a line for each flag; Vietnamese. */
  help: string;
  options: Flags;
  /** Whether words that belong to no flag are taken. */
  words?: boolean;
  run(flags: ReturnType<typeof parseArgs<{ options: Flags }>>['values'], words: string[]): Promise<number>;
}

/**
 * Runs a command with the words of the command line, and ends the process with its answer, or with that of a fault if what it
 * printed could not be written.
 */
export async function runCommand<Flags extends Options>(command: Command<Flags>): Promise<void> {
  watchOutput(() => (process.exitCode = EXIT.fault));
  const code = await answer(command);
  process.exitCode ??= code;
}

async function answer<Flags extends Options>({
  help,
  options,
  words = false,
  run,
}: Command<Flags>): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${help.trim()}\n`);
    return EXIT.done;
  }
  try {
    const parsed = parseArgs({ args, options, allowPositionals: words });
    refuseEmptyValues(parsed.values);
    return await run(parsed.values as never, parsed.positionals);
  } catch (error) {
    if (isUsageError(error)) {
      process.stderr.write(`${describeUsage(error)}\n\n${help.trim()}\n`);
      return EXIT.usage;
    }
    if (error instanceof ServeError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    process.stderr.write(`${describeFailure(error)}\n`);
    return EXIT.fault;
  }
}

/** A failure as it is told: its sentence where it was foreseen, else all that leads to the fault. */
export function describeFailure(error: unknown): string {
  const known = explainStorage(error);
  if (!(known instanceof Error)) return String(known);
  const isForeseen =
    known instanceof StorageError ||
    known instanceof UsageError ||
    (known as NodeJS.ErrnoException).code === 'CONTENT_CHANGED';
  return isForeseen ? known.message : (known.stack ?? known.message);
}

/** An empty name would stand for the current folder, and a variable of the shell that was never set gives one. */
function refuseEmptyValues(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values))
    if ([value].flat().includes('')) throw new UsageError(`Tùy chọn --${name} thiếu giá trị.`);
}

/** What is wrong with the words of the command line; Node says it in English only, with the word in single quotes. */
function describeUsage(error: Error & { code?: string }): string {
  const word = /'(.+?)(?: <value>)?'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Không có tùy chọn ${word}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Không hiểu "${word}".`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /does not take/.test(error.message)
        ? `Tùy chọn ${word} đứng một mình, không có giá trị theo sau.`
        : `Tùy chọn ${word} thiếu giá trị. Giá trị bắt đầu bằng dấu gạch thì viết sau dấu bằng.`;
    default:
      return error.message;
  }
}

function isUsageError(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
}
