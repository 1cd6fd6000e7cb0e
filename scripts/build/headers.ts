/** Nothing runs but the site's own files, and no exception is needed: no page has an inline style or script. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const EVERYWHERE: readonly [string, string][] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Folders whose files carry a hash of their content in their names. */
const IMMUTABLE = ['/anh/*', '/tai-nguyen/*', '/tep/*'];

/** The `_headers` file that Cloudflare's and workerd's static assets read. */
export function makeHeadersFile(): string {
  const everywhere = EVERYWHERE.map(([name, value]) => `  ${name}: ${value}`);
  const immutable = IMMUTABLE.flatMap((path) => [
    path,
    '  Cache-Control: public, max-age=31536000, immutable',
  ]);
  return `${['/*', ...everywhere, ...immutable].join('\n')}\n`;
}
