/**
 * Whether a request bears the key, in a time that tells nothing about how much of it was right. Without a key nobody
 * bears it.
 */
export async function bearsKey(request: Request, key: string | undefined): Promise<boolean> {
  if (!key) return false;
  const [given, wanted] = await Promise.all([
    hash(request.headers.get('authorization') ?? ''),
    hash(`Bearer ${key}`),
  ]);
  let difference = 0;
  for (const [index, byte] of given.entries()) difference |= byte ^ (wanted[index] ?? 0);
  return difference === 0;
}

async function hash(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
