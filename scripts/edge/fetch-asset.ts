/** Fetches a file of the built site by its root-relative address; redirects are answered, not followed. */
export type FetchAsset = (path: string) => Promise<Response>;
