/** Calls once more after a call during which it was asked to, and never twice at once. */
export function callInTurn(call: () => Promise<void>): () => void {
  let isBusy = false;
  let again = false;
  const run = async () => {
    isBusy = true;
    do {
      again = false;
      await call();
    } while (again);
    isBusy = false;
  };
  return () => {
    again = true;
    if (!isBusy) void run();
  };
}
