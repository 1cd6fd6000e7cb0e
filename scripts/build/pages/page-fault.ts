import { ContentChanged } from '../../content/disk/content-changed.ts';

/** Says of which page a fault is; what an editor can mend is told as it is. */
export function nameFault(place: string, error: unknown): Error {
  if (error instanceof ContentChanged) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`${place}: ${reason}`, { cause: error });
}
