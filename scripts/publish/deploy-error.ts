/** A reason why a site was not published that a person can remove; the message is Vietnamese and complete. */
export class DeployError extends Error {
  override name = 'DeployError';
  /** Whether the host was at fault, and not how the command was used. */
  readonly isFault: boolean;

  constructor(message: string, { isFault = false, cause }: { isFault?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.isFault = isFault;
  }
}
