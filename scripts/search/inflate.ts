/** The text of raw deflated bytes: servers don't compress files of unknown types. @throws when they are damaged */
export async function inflateText(bytes: Uint8Array): Promise<string> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
