/** What is written in place of the host of the machine that one sits at, as in the address of a preview. */
const OWN_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** What a web address that can be opened on one machine alone leads to there: `http://localhost:8080/2021/08/x/` → `/2021/08/x/`. */
export function findPathOnOwnMachine(address: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, 'http://localhost')) return undefined;
  const { hostname, pathname, search, hash } = new URL(address, 'http://localhost');
  return OWN_MACHINE.test(hostname) ? pathname + search + hash : undefined;
}
