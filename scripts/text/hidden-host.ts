const NOWHERE = 'https://site.invalid';

/**
 * The host that a web address leads to where it first names another before `@`, which browsers take for a user:
 * `https://dienbien.gov.vn@noi-khac.example/` → `noi-khac.example`.
 */
export function findHiddenHost(address: string): string | undefined {
  if (!address.includes('@') || !URL.canParse(address, NOWHERE)) return undefined;
  const { protocol, username, password, host } = new URL(address, NOWHERE);
  return /^https?:$/.test(protocol) && username + password !== '' ? host : undefined;
}
