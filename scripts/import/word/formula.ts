/** Around a part of a formula that has to hold together; signs for private use, which no formula has. */
const [OPEN, CLOSE] = ['\uE0A2', '\uE0A3'];
const WHOLE = new RegExp(`${OPEN}([\\p{L}\\p{N}.,%°]*)${CLOSE}`, 'gu');

const TAGS =
  /<m:t(?=[\s>])[^<>]*>(?<text>[^<]*)|<m:(?<framed>d|nary)>(?:<m:(?:d|nary)Pr>(?<set>(?:(?!<m:(?:d|nary)(?:Pr)?>).)*?)<\/m:(?:d|nary)Pr>)?|<(?<part>\/?m:(?:d|num|den|sup|sub|lim|rad|deg|fName))>|<\/m:e>(?<row>\s*<m:e>)/gs;

/** What stands for where a part begins or ends. */
const PARTS: Readonly<Record<string, string>> = {
  'm:num': OPEN,
  '/m:num': `${CLOSE}/`,
  'm:den': OPEN,
  '/m:den': CLOSE,
  'm:sup': `^${OPEN}`,
  '/m:sup': CLOSE,
  'm:sub': `_${OPEN}`,
  '/m:sub': CLOSE,
  'm:lim': `_${OPEN}`,
  '/m:lim': CLOSE,
  'm:rad': '√',
  'm:deg': '[',
  '/m:deg': `]${OPEN}`,
  '/m:rad': CLOSE,
  '/m:fName': ' ',
};

/** Writes a formula of Word as one line of signs, `(a+b)/2c=√k`, in the escapes of its XML. */
export function writeFormula(xml: string): string {
  const ends: string[] = [];
  const line = Array.from(xml.replaceAll('<m:deg/>', '<m:deg></m:deg>').matchAll(TAGS), ({ groups = {} }) => {
    const { text, framed, set = '', part = '', row } = groups;
    if (text !== undefined) return text;
    if (row !== undefined) return ' ';
    if (framed === 'nary') return signIn(set, 'chr') ?? '∫';
    if (framed === 'd') {
      ends.push(signIn(set, 'endChr') ?? ')');
      return signIn(set, 'begChr') ?? '(';
    }
    return part === '/m:d' ? (ends.pop() ?? '') : (PARTS[part] ?? '');
  });
  return line.join('').replaceAll('[]', '').replace(WHOLE, '$1').replaceAll(OPEN, '(').replaceAll(CLOSE, ')');
}

function signIn(properties: string, name: string): string | undefined {
  return new RegExp(`<m:${name}(?=\\s)[^<>]*?m:val="([^"<>]*)"`).exec(properties)?.[1];
}

/** Writes the code of an older formula, `\f(1;2)`, as such a line, `1/2`. */
export function writeOldFormula(code: string): string {
  return code
    .replace(/\\f\s*\(([^();,]*)[;,]([^();,]*)\)/gi, '$1/$2')
    .replace(/\\r\s*\([;,]?/gi, '√(')
    .replace(/\\[a-z]+\d*\s*/gi, '')
    .trim();
}
