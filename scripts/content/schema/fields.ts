import * as z from 'zod';
import type { SiteDate } from '../../text/brands.ts';
import { findHiddenHost } from '../../text/hidden-host.ts';
import { collapseSpaces } from '../../text/normalize.ts';
import { parseCount } from '../../text/number.ts';
import { readOldAddress } from '../../text/old-address.ts';
import { parseDate } from '../../text/site-date.ts';
import { slugify } from '../../text/slug.ts';
import { describe } from '../messages.ts';
import type { ProblemCode } from '../problem.ts';

/** Reports a value with a code and a message of its own. */
export function reject(context: z.core.$RefinementCtx, code: ProblemCode, message: string): never {
  context.issues.push({ code: 'custom', input: context.value, message, params: { code } });
  return z.NEVER;
}

/** One line of text; line ends and runs of spaces inside it become one space. */
export const text = z.string().transform(collapseSpaces);

/** A name that gets an address of its own. */
export const termName = text.transform((value, context) =>
  /index/i.test(value) && slugify(value) === 'index'
    ? reject(context, 'slug-invalid', describe.nameIndex(value))
    : value,
);

/** The last part of an address, spelled as it will stand there. */
export const slugText = text.transform((value, context) => {
  const slug = slugify(value);
  return slug === value ? value : reject(context, 'slug-invalid', describe.slugInvalid(value, slug));
});

/** The name of a file, with the spaces that it may have. */
export const fileName = z.string().transform((name) => name.trim());

/** A whole number of what was counted, with or without dots between thousands. */
export const count = z
  .string()
  .transform(
    (value, context) => parseCount(value) ?? reject(context, 'field-invalid', describe.notCount(value)),
  )
  .meta({ type: 'integer', minimum: 0 });

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['có', true],
  ['yes', true],
  ['false', false],
  ['không', false],
  ['no', false],
]);

/** What a text says as yes or no; undefined for any other text. */
export function readFlag(value: string): boolean | undefined {
  return BOOLEANS.get(value.toLowerCase());
}

/** Yes or no. */
export const flag = z
  .string()
  .transform(
    (value, context) => readFlag(value) ?? reject(context, 'field-invalid', describe.notBoolean(value)),
  )
  .meta({ type: 'boolean' });

/** An `http:` or `https:` address of another site. */
export const webAddress = text.transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!isWeb) return reject(context, 'field-invalid', describe.notAddress(value));
  const host = findHiddenHost(value);
  return host === undefined ? value : reject(context, 'field-invalid', describe.hostHidden(value, host));
});

/** A path that names something is an address, whatever follows: most are known by that in no time. */
const NAMED_PATH = /^\/\w/;

/** The address of a page in an earlier system. */
export const oldAddress = text.transform((value, context) =>
  NAMED_PATH.test(value) || readOldAddress(value) !== undefined
    ? value
    : reject(context, 'field-invalid', describe.notOldAddress(value)),
);

/** A date in any of the accepted forms; without an offset it is the given zone's time. */
export function dateIn(timeZone: string): z.ZodType<SiteDate, string> {
  return z.string().transform((value, context): SiteDate => {
    const parsed = parseDate(value, timeZone);
    if ('date' in parsed) return parsed.date;
    const message =
      parsed.problem === 'impossible' ? describe.dateImpossible(value) : describe.dateUnreadable(value);
    return reject(context, 'date-invalid', message);
  });
}

/** A list of which an editor may write a single item without the list's dash. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), item.transform((only): z.output<Item>[] => [only])]);
}

/** What stands between words on one line; not the comma of a number. */
const BETWEEN_WORDS = /[,;](?!\d)/;

/** A list of words with an address each, which an editor may also write on one line, with commas between them. */
export const wordList = z.union([
  z.array(termName),
  z
    .string()
    .transform((line) => line.split(BETWEEN_WORDS).map(collapseSpaces).filter(Boolean))
    .pipe(z.array(termName)),
]);
