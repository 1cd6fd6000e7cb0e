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

const SECURITY: readonly [name: string, value: string][] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Folders whose files carry a hash of their content in their names. */
const HASHED_FOLDERS = ['anh', 'tai-nguyen', 'tep', 'tim-kiem/goi'];

const FOR_EVER = 'public, max-age=31536000, immutable';

/** A correction reaches every reader within five minutes. */
const SHORTLY = 'public, max-age=300';

/** The service worker's one name: a browser that kept the old one would keep the old site. */
const ALWAYS_ASKED = '/sw.js';

const AFTER_ASKING = 'no-cache';

/** The `_headers` file that Cloudflare's and workerd's static assets read. */
export function makeHeadersFile(): string {
  const everywhere = [...SECURITY, ['Cache-Control', SHORTLY]].map(([name, value]) => `  ${name}: ${value}`);
  // Of rules that match together each adds its value, unless the later one takes the earlier away.
  const hashed = HASHED_FOLDERS.flatMap((folder) => [
    `/${folder}/*`,
    '  ! Cache-Control',
    `  Cache-Control: ${FOR_EVER}`,
  ]);
  const asked = [ALWAYS_ASKED, '  ! Cache-Control', `  Cache-Control: ${AFTER_ASKING}`];
  return `${['/*', ...everywhere, ...hashed, ...asked].join('\n')}\n`;
}

/**
 * The same for nginx, to be included in a `server` block. A location that asks workerd says `set $kho_bai_cache "";`, for
 * workerd's answers say themselves how long they last.
 */
export function makeNginxHeaders(): string {
  return `# The headers of every answer, made from scripts/build/headers.ts: /etc/kho-bai/headers.conf.
${SECURITY.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}

# workerd sends them too.
${SECURITY.map(([name]) => `proxy_hide_header ${name};`).join('\n')}

set $kho_bai_cache "${SHORTLY}";
if ($uri ~ ^/(?:${HASHED_FOLDERS.join('|')})/) {
  set $kho_bai_cache "${FOR_EVER}";
}
if ($uri = ${ALWAYS_ASKED}) {
  set $kho_bai_cache "${AFTER_ASKING}";
}
add_header Cache-Control $kho_bai_cache;

# npm run deploy puts a compressed file beside each text; with the module libnginx-mod-http-brotli-static also:
# brotli_static on;
gzip_static on;
gzip_vary on;
`;
}
