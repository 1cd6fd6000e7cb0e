/** The text of raw deflated bytes: servers don't compress files of unknown types. @throws when they are damaged */
export async function inflateText(bytes: Uint8Array): Promise<string> {
  if (!isNative()) {
    const { inflateSync } = await import('./inflate-fallback.ts');
    return new TextDecoder().decode(inflateSync(bytes));
  }
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

/** Telephones of before 2023 know the class, if at all, but not this format. */
function isNative(): boolean {
  try {
    return new DecompressionStream('deflate-raw') instanceof DecompressionStream;
  } catch {
    return false;
  }
}
