import { copyFile, rename, rm } from 'node:fs/promises';

/**
 * Copies a file in one step: whoever reads the target finds the old bytes or the new ones, never a part.
 * @throws Error (ENOSPC, EACCES, …) when it cannot be copied; nothing half-written stays
 */
export async function copyWhole(source: string, target: string): Promise<void> {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await copyFile(source, temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
