import { defined } from '../../content/defined.ts';
import type { SiteDate } from '../../text/brands.ts';
import { parseDate } from '../../text/site-date.ts';
import { findDates } from './find-dates.ts';
import { isDated, type MetaLine } from './meta-line.ts';
import { describe } from '../messages.ts';
import type { PageFacts } from '../page/page.ts';

/** Of a date with its hour and minute: `2021-08-26T18:14`. */
const MINUTES = 16;

/** When an article was published and changed, as far as its page says something that can be. */
export interface ArticleDates {
  date?: SiteDate;
  updated?: SiteDate;
  remarks: string[];
}

/** Chooses among the dates of a page; the lines are given with the nearest to the headline first. */
export function chooseDates(lines: readonly MetaLine[], facts: PageFacts, timeZone: string): ArticleDates {
  const found = lines
    .filter(isDated)
    .flatMap(({ dates }) => dates)
    .map(({ role, written, spelled }) => ({ role, written, parsed: parseDate(spelled, timeZone) }));
  const remarks = found
    .filter(({ parsed }) => 'problem' in parsed)
    .map(({ written }) => describe.dateImpossible(written));
  const all = (...roles: string[]) =>
    found.flatMap(({ role, parsed }) => (roles.includes(role) && 'date' in parsed ? [parsed.date] : []));
  const told = readFact(facts.published, timeZone);
  const [updated] = all('updated');
  // A day after that of the last change is the clock of the page.
  const seen = all('published')[0] ?? all('unnamed').find((date) => updated === undefined || date <= updated);
  const shown = told !== undefined && seen !== undefined && isSwapped(seen, told) ? told : seen;
  const isImpossible = remarks.length > 0 && shown === undefined;
  // A visible line may leave out the hour or the seconds that the page's own record knows, or another line.
  const [fullest] = [told ?? [], ...all('published', 'unnamed')]
    .flat()
    .filter((date) => shown !== undefined && date.startsWith(shown.slice(0, MINUTES)))
    .toSorted((one, other) => other.length - one.length);
  const date = fullest ?? (isImpossible ? undefined : (told ?? updated));
  return {
    remarks,
    ...defined({ date }),
    ...(updated === undefined || date === undefined || updated <= date ? {} : { updated }),
  };
}

/** Whether a page shows the month before the day, as Drupal does where nobody set it otherwise: 05/06/2016 for 2016-05-06. */
function isSwapped(shown: SiteDate, told: SiteDate): boolean {
  const swapped = `${told.slice(0, 5)}${told.slice(8, 10)}${told.slice(4, 7)}`;
  return shown.slice(0, 10) === swapped;
}

function readFact(text: string | undefined, timeZone: string): SiteDate | undefined {
  const [found] = findDates(text ?? '');
  const parsed = parseDate(found?.spelled ?? '', timeZone);
  return 'date' in parsed ? parsed.date : undefined;
}
