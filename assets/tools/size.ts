import { turnSetting } from './setting.ts';

/** Makes text larger, in three steps. */
export function use(): void {
  turnSetting('size', ['', 'large', 'largest']);
}
