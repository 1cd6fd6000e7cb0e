import * as z from 'zod';
import { text } from './fields.ts';

/** The one source of the form of `abbreviations.yaml`: a line for each abbreviation, `UBND: Ủy ban nhân dân`. */
export const abbreviationsSchema = z.record(text, text);
