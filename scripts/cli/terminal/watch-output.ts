import { explainStorage } from '../../build/output/storage-error.ts';

/**
 * Lets a command go on where what it prints finds no taker, so that its work is never left half done. A reader that has left,
 * as `head` does, is no fault; any other failure is told once, where it can be told.
 * @param onFault called at each failure that is a fault
 */
export function watchOutput(onFault: () => void): void {
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') onFault();
  });
  let isTold = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    onFault();
    const told = explainStorage(error, 'đầu ra của lệnh');
    if (!isTold) process.stderr.write(`${told instanceof Error ? told.message : String(told)}\n`);
    isTold = true;
  });
}
