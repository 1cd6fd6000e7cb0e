/** What was deflated, raw: servers don't compress files of unknown types. @throws when the bytes are damaged */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isNative()) {
    const { inflateSync } = await import('./inflate-fallback.ts');
    return inflateSync(bytes);
  }
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const inflated = new Response(stream.pipeThrough(new DecompressionStream('deflate-raw')));
  return new Uint8Array(await inflated.arrayBuffer());
}

/** The same, as text. @throws when the bytes are damaged */
export async function inflateText(bytes: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await inflate(bytes));
}

/** Telephones of before 2023 know the class, if at all, but not this format. */
function isNative(): boolean {
  try {
    return new DecompressionStream('deflate-raw') instanceof DecompressionStream;
  } catch {
    return false;
  }
}
