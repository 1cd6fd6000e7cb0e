/** An error as plain data: what crosses between threads keeps neither its code nor its path. */
export interface ThreadFault {
  fault: Record<'message' | 'stack' | 'code' | 'syscall' | 'path', string | undefined>;
}

/** Makes an error ready to be sent from a thread. */
export function packFault(error: unknown): ThreadFault {
  const known: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  const { message, stack, code, syscall, path } = known;
  return { fault: { message, stack, code, syscall, path } };
}

/** The error that a thread sent. */
export function unpackFault({ fault }: ThreadFault): Error {
  return Object.assign(new Error(fault.message), fault);
}
