import { join, resolve } from 'node:path';

/**
 * The folder of the package: one above `src` and `dist` alike, so that the files shipped beside the code
 * are found from both.
 */
export const packageRoot = resolve(__dirname, '..');

export const migrationsDirectory = join(packageRoot, 'cypher', 'migrations');
export const demonstrationDirectory = join(packageRoot, 'cypher', 'seed');
