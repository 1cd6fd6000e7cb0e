/** A wrong use of a command, to be told in one sentence without a stack trace. */
export class UsageError extends Error {}
