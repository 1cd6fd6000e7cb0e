/** Pages that do nothing but lead on to the address in a field of their query. */
const REDIRECTS: readonly { host: RegExp; path: string; fields: readonly string[] }[] = [
  // Google Docs writes links so, and results of a search are copied so.
  { host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/, path: '/url', fields: ['q', 'url'] },
  { host: /^lm?\.facebook\.com$/, path: '/l.php', fields: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: '/', fields: ['url'] },
];

/** The address to which a link leads in the end, where programs have put a page of their own before it. */
export function leaveRedirect(href: string): string {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return href;
  const { hostname, pathname, searchParams } = new URL(href);
  const redirect = REDIRECTS.find(({ host, path }) => path === pathname && host.test(hostname));
  const targets = redirect?.fields.map((field) => searchParams.get(field)) ?? [];
  return targets.find((target) => target !== null && /^https?:/i.test(target)) ?? href;
}
