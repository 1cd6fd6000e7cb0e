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

/** What workerd sends without a type of its own: a browser would show its bytes as text. */
const OFFICE_TYPES: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
  const typed = Object.entries(OFFICE_TYPES).flatMap(([extension, type]) => [
    `/tep/*.${extension}`,
    `  Content-Type: ${type}`,
  ]);
  const asked = [ALWAYS_ASKED, '  ! Cache-Control', `  Cache-Control: ${AFTER_ASKING}`];
  return `${['/*', ...everywhere, ...hashed, ...typed, ...asked].join('\n')}\n`;
}

/**
 * The same for nginx, to be included in a `server` block. A location that asks workerd says `set $kho_bai_cache "";`, for
 * workerd's answers say themselves how long they last.
 */
export function makeNginxHeaders(): string {
  return `# The headers of every answer, made from scripts/build/hosting/headers.ts: /etc/kho-bai/headers.conf.
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
