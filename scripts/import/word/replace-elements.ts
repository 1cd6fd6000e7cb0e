/** Writes anew all elements of a name that hold no other of it. */
export function replaceElements(
  xml: string,
  name: string,
  write: (inner: string, whole: string) => string,
): string {
  const end = `</${name}>`;
  const [before = '', ...rest] = xml.split(new RegExp(`(<${name}(?:\\s[^<>]*[^/<>])?>)`));
  let written = before;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [start = '', piece = ''] = rest.slice(index, index + 2);
    const length = piece.indexOf(end);
    const inner = piece.slice(0, length);
    written +=
      length === -1 ? start + piece : write(inner, start + inner + end) + piece.slice(length + end.length);
  }
  return written;
}
