/**
 * Line, from 1, on which git left two versions of a place for someone to choose from; undefined where it left none. Both would be
 * published, and the line of `=` makes a heading of the text above it.
 * @param text with LF
 */
export function findConflict(text: string): number | undefined {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return undefined;
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => isMark(line, '<'));
  const middle = lines.findIndex((line, index) => index > begin && line === '=======');
  const end = lines.findIndex((line, index) => index > middle && isMark(line, '>'));
  return begin === -1 || middle === -1 || end === -1 ? undefined : begin + 1;
}

/** Whether a line is seven of a sign, alone or before the name of a version. */
function isMark(line: string, sign: string): boolean {
  return line.startsWith(sign.repeat(7)) && (line.length === 7 || line[7] === ' ');
}
