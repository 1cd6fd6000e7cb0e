/** A reason not to serve that the person at the keyboard can remove; the message is Vietnamese and complete. */
export class ServeError extends Error {
  override name = 'ServeError';
}
