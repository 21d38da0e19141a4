import path from 'node:path';
import process from 'node:process';
import envPaths from 'env-paths';

/** The folder of the learner's data: CERTAMEN_HOME, else the platform's own place for such data. */
export function dataFolder(): string {
  const chosen = process.env.CERTAMEN_HOME;
  return chosen ? path.resolve(chosen) : envPaths('certamen', { suffix: '' }).data;
}
