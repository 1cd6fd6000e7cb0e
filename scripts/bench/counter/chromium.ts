import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A tab of Chromium. */
export interface Tab {
  /** Sends a command of the DevTools protocol and gives its result. */
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** The value of an expression, awaited if it is a promise. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Evaluates an expression that leaves the page, which may be gone before it can answer. */
  leave(expression: string): Promise<void>;
  /** Navigates and waits for the load event of the new page. */
  open(url: string): Promise<void>;
  /** Brings the tab to the front, which hides the others. */
  show(): Promise<void>;
  /** Errors that scripts of the tab threw or wrote to the console. */
  errors: string[];
  /** What the tab asked for, in order. */
  requests: TabRequest[];
}

export interface TabRequest {
  method: string;
  url: string;
  /** Seconds on a clock of the browser's own. */
  at: number;
}

export interface Chromium {
  /** Opens a tab; one in the background stays hidden until it is shown. */
  openTab(isInBackground?: boolean): Promise<Tab>;
  /** Opens an address in a tab that is not watched, because Chromium prerenders nothing in a watched one; gives its title. */
  openUnwatched(url: string): Promise<() => Promise<string>>;
  close(): Promise<void>;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

type Message = {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: object;
  result?: object;
  error?: object;
};

/**
 * Starts Chromium and speaks the DevTools protocol with it over pipes. Browser drivers keep every tab visible and
 * focused, so that what a hidden tab does can't be seen through them.
 */
export async function startChromium(flags: readonly string[]): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, ...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = once(browser, 'exit');
  const commands = browser.stdio[3] as Writable;
  const answers = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (message: Message) => void>();
  readMessages(browser.stdio[4] as Readable, (message) => {
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else listeners.get(message.sessionId ?? '')?.(message);
  });

  let lastId = 0;
  function send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++lastId;
    commands.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return new Promise((resolve, reject) => {
      answers.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${JSON.stringify(error)}`)) : resolve({ ...result }),
      );
    });
  }

  return {
    async openTab(isInBackground = false) {
      const { targetId } = await send('Target.createTarget', {
        url: 'about:blank',
        background: isInBackground,
      });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const tab = createTab(
        (method, params) => send(method, params, sessionId as string),
        targetId as string,
      );
      listeners.set(sessionId as string, tab.receive);
      await tab.send('Page.enable');
      await tab.send('Runtime.enable');
      await tab.send('Network.enable');
      return tab;
    },
    async openUnwatched(url) {
      const { targetId } = await send('Target.createTarget', { url });
      return async () => {
        const { targetInfo } = await send('Target.getTargetInfo', { targetId });
        return (targetInfo as { title: string }).title;
      };
    },
    async close() {
      await send('Browser.close');
      await exited;
      rmSync(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

function createTab(send: Tab['send'], targetId: string): Tab & { receive(message: Message): void } {
  const errors: string[] = [];
  const requests: TabRequest[] = [];
  let onLoad: (() => void) | undefined;
  return {
    send,
    errors,
    requests,
    receive({ method, params }) {
      if (method === 'Page.loadEventFired') onLoad?.();
      if (method === 'Network.requestWillBeSent') {
        const { request, timestamp } = params as {
          request: { method: string; url: string };
          timestamp: number;
        };
        requests.push({ method: request.method, url: request.url, at: timestamp });
      }
      if (method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(params));
      if (method === 'Runtime.consoleAPICalled' && (params as { type: string }).type === 'error') {
        errors.push(JSON.stringify(params));
      }
    },
    async evaluate<Value>(expression: string) {
      const { result } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      return (result as { value: Value }).value;
    },
    async leave(expression) {
      await send('Runtime.evaluate', { expression }).catch(() => {});
    },
    async open(url) {
      const loaded = new Promise<void>((resolve) => (onLoad = resolve));
      await send('Page.navigate', { url });
      await loaded;
    },
    async show() {
      await send('Target.activateTarget', { targetId });
    },
  };
}

function readMessages(stream: Readable, receive: (message: Message) => void): void {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (text + chunk).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message) as Message);
  });
}
