import { Readable } from 'node:stream';
import { createTarPacker } from 'modern-tar';

/** Nobody writes to a published file: other releases may share it. */
const MODE = 0o444;

/** Puts files into a tar archive, one after the other, as fast as the archive is read. */
export function packFiles(files: AsyncIterable<{ path: string; bytes: Uint8Array }>): Readable {
  const { readable, controller } = createTarPacker();
  const fill = async () => {
    for await (const { path, bytes } of files) {
      const writer = controller.add({ name: path, size: bytes.length, type: 'file', mode: MODE }).getWriter();
      await writer.write(bytes);
      await writer.close();
    }
    controller.finalize();
  };
  fill().catch((error: Error) => controller.error(error));
  return Readable.from(readable);
}
