import type { Hit } from './counter.ts';
import type { HashedHit } from './store-hit.ts';

const HASH_BYTES = 16;

/** Replaces a hit's address and agent by SHA-256 hashes that the window's salt makes worthless outside of it. */
export async function hashHit(hit: Hit, salt: Uint8Array): Promise<HashedHit> {
  const [reader, address] = await Promise.all([
    hash(salt, `${hit.address}\n${hit.userAgent}`),
    hash(salt, hit.address),
  ]);
  return { id: hit.id, reader, address };
}

async function hash(salt: Uint8Array, text: string): Promise<Uint8Array> {
  const message = new TextEncoder().encode(text);
  const salted = new Uint8Array(salt.length + message.length);
  salted.set(salt);
  salted.set(message, salt.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', salted)).slice(0, HASH_BYTES);
}
