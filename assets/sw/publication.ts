/** What the build tells the worker, in the first line of `/sw.js`. */
export interface Publication {
  /** Differs between any two publishes. */
  version: string;
  /** The page that stands for those that are not kept. */
  offlineUrl: string;
  /** Addresses to keep from the first visit on, the offline page's among them. */
  frame: readonly string[];
}

declare const self: ServiceWorkerGlobalScope & { khoBai: Publication };

/** The worker's own scope. */
export const scope = self;

export const { version, offlineUrl, frame } = self.khoBai;
