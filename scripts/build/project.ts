import { fileURLToPath } from 'node:url';

/** Absolute path of the project's own folder, wherever a command is run from. */
export const PROJECT_DIR = fileURLToPath(new URL('../../', import.meta.url));
