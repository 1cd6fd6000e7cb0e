/** The calls of Eleventy 3.1 that this project makes; the package ships no types. */
declare module '@11ty/eleventy' {
  export interface PaginatedData {
    /** The current item of `pagination.data`. */
    index: number;
  }

  /** A template made in code; `data` decides how many pages it gives. */
  export interface VirtualTemplate {
    data: object;
    render(data: PaginatedData): string | Promise<string>;
  }

  export interface UserConfig {
    transforms: Record<string, unknown>;
    /** `config` measures what the configuration brings. */
    benchmarks: { config: { setIsVerbose(isVerbose: boolean): void } };
    addTemplate(path: string, template: VirtualTemplate): void;
    addTransform(name: string, transform: (content: string) => string | Buffer): void;
    on(event: 'eleventy.beforeConfig', listener: () => void): void;
    on(
      event: 'eleventy.after',
      listener: (event: { directories: { output: string } }) => Promise<void>,
    ): void;
  }

  export interface Options {
    configPath: string;
    quietMode: boolean;
    source: 'script' | 'cli';
    config(config: UserConfig): void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    /** @returns Eleventy's own records and the written pages. */
    write(): Promise<[unknown, unknown[]]>;
  }
}
