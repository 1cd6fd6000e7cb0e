import { type Paragraph, textOf } from '../page/block.ts';

/** What was put right in an article after it was published. */
export interface ReadCorrection {
  /** As the page writes it, `22/10/2021`. */
  date: string;
  text: string;
}

const HEADING = /^đính chính\s*:?$/iu;
const DATED = /^(?<date>\d{1,2}\/\d{1,2}\/\d{4})\s*:\s*(?<text>\S.*)$/su;

/** Whether a line is the heading below which an article says what was put right in it. */
export function isCorrectionHeading(paragraph: Paragraph): boolean {
  return HEADING.test(textOf(paragraph));
}

/** A correction with its day, `22/10/2021: Cầu dài 82 mét.`; undefined for any other line. */
export function readCorrection(paragraph: Paragraph): ReadCorrection | undefined {
  const { date, text } = DATED.exec(textOf(paragraph))?.groups ?? {};
  return date === undefined || text === undefined ? undefined : { date, text };
}
