import type * as z from 'zod';
import { cleanValues } from './clean-values.ts';

/** Each field of YAML data that is in order by itself, whatever is wrong with the others. */
export function readSoundFields<Shape extends z.core.$ZodLooseShape & Record<string, z.ZodType>>(
  { shape }: z.ZodObject<Shape>,
  data: unknown,
): Partial<z.output<z.ZodObject<Shape>>> {
  const given = Object(cleanValues(data)) as Record<string, unknown>;
  const sound = Object.entries(shape).flatMap(([name, field]) => {
    const value = field.safeParse(given[name]).data;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(sound) as Partial<z.output<z.ZodObject<Shape>>>;
}
