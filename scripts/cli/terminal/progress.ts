import type { Progress } from '../../build/build-options.ts';

const WORDS: Readonly<Record<Progress['step'], string>> = {
  pages: 'Dựng trang',
  pictures: 'Xử lý ảnh',
};

/** Shows how far a build is, on stderr: one moving line on a terminal, plain lines elsewhere; nothing in the first second. */
export function createProgressLine(): {
  show(progress: Progress): void;
  end(): void;
} {
  const stream = process.stderr;
  const started = performance.now();
  let shown = '';
  let last = 0;
  const clear = () => {
    if (stream.isTTY && shown !== '') stream.write('\r\u001B[K');
    shown = '';
  };
  return {
    show({ step, done, total }) {
      const now = performance.now();
      const pause = stream.isTTY ? 100 : 5000;
      if (now - started < 1000 || (now - last < pause && done < total)) return;
      last = now;
      clear();
      shown = `${WORDS[step]}: ${done}/${total}`;
      stream.write(stream.isTTY ? shown : `${shown}\n`);
    },
    end: clear,
  };
}
