import { turnSetting } from './setting.ts';

/** Changes between the system's colours, dark ones and light ones. */
export function use(): void {
  turnSetting('theme', ['', 'dark', 'light']);
}
