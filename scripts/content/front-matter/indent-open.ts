/** What stands before a value in its line: `summary: `, `- `, `  - caption: `, `"tags": `. */
const BEFORE = /^(?<indent>\s*)(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'#[{-][^:]*):[ \t]+)?(?=["'[{|>])/;
/** A value that stands as it is in the lines below, as far as they are indented further. */
const TEXT_BELOW = /^[|>][-+\d]*[ \t]*(?:#.*)?$/;
/** Deeper than any field. */
const INDENT = ' '.repeat(40);

/** What a value still has to close: a quotation, and so many brackets. */
interface Open {
  quote: string;
  depth: number;
}

const CLOSED: Open = { quote: '', depth: 0 };

/**
 * Indents the further lines of values in quotes or brackets, as YAML asks and people forget: what reads front-matter forgives it,
 * what finds places in it does not. Lines stay as many as they are.
 */
export function indentOpen(yaml: string): string {
  let open = CLOSED;
  let textBelow = -1;
  const indentLine = (line: string): string => {
    if (line.trim() === '') return line;
    if (open !== CLOSED) {
      open = readLine(line, open);
      return INDENT + line;
    }
    if (textBelow !== -1 && line.search(/\S/) > textBelow) return line;
    const { 0: before, groups } = BEFORE.exec(line) ?? {};
    const value = before === undefined ? '' : line.slice(before.length);
    textBelow = TEXT_BELOW.test(value) ? (groups?.['indent']?.length ?? 0) : -1;
    if (/^["'[{]/.test(value)) open = readLine(value, CLOSED);
    return line;
  };
  return yaml.split('\n').map(indentLine).join('\n');
}

/** What is open behind a line of a value. */
function readLine(line: string, { quote, depth }: Open): Open {
  let begins = true;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (quote !== '') {
      const isEscape = quote === '"' ? sign === '\\' : line.startsWith("''", at);
      if (isEscape) at += 1;
      else if (sign === quote) quote = '';
    } else if (begins && /["']/.test(sign)) quote = sign;
    else if (/[[{]/.test(sign)) depth += 1;
    else if (/[\]}]/.test(sign)) depth -= 1;
    else if (sign === '#' && /^\s?$/.test(line.charAt(at - 1))) break;
    if (quote === '' && depth <= 0) return CLOSED;
    begins = /[[{,:]/.test(sign) || (begins && /\s/.test(sign));
  }
  return { quote, depth };
}
