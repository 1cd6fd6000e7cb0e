import type { Progress } from '../../build/build-options.ts';

const WORDS: Readonly<Record<Progress['step'], string>> = {
  pages: 'Dựng trang',
  pictures: 'Xử lý ảnh',
};

/** Milliseconds before anything is shown, and between two states of a moving line and two plain lines. */
const QUIET = 1000;
const MOVE = 100;
const PLAIN = 5000;

/**
 * Shows how far a build is, on stderr: one moving line on a terminal, plain lines elsewhere and on a terminal that can move
 * nothing (TERM=dumb); nothing in the first second.
 */
export function createProgressLine(): {
  show(progress: Progress): void;
  end(): void;
} {
  const stream = process.stderr;
  const isMoving = stream.isTTY && process.env['TERM'] !== 'dumb';
  const started = performance.now();
  let shown = '';
  let last = 0;
  const clear = () => {
    if (isMoving && shown !== '') stream.write('\r\u001B[K');
    shown = '';
  };
  return {
    show({ step, done, total }) {
      const now = performance.now();
      const pause = isMoving ? MOVE : PLAIN;
      if (now - started < QUIET || (now - last < pause && done < total)) return;
      last = now;
      clear();
      shown = `${WORDS[step]}: ${done}/${total}`;
      stream.write(isMoving ? shown : `${shown}\n`);
    },
    end: clear,
  };
}
