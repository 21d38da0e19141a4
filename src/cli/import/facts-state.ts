import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { shippedFile } from '../shipped-files.ts';

/** How a page of facts that changed is called, so that it is found among many notes without opening one. */
export const FACTS_PAGE = 'facts-that-changed.md';

/** The pages that ship, by absolute path: one a vendor at most. */
export function shippedPages(): string[] {
  const folder = shippedFile('content');
  return readdirSync(folder)
    .sort()
    .map((vendor) => path.join(folder, vendor, FACTS_PAGE))
    .filter((file) => existsSync(file));
}

/** Tells two states of the pages apart, those that ship and the learner's own, without reading one. */
export function factsState(own: readonly string[]): string {
  return [...shippedPages(), ...own]
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return `${stats?.size} ${Math.floor(stats?.mtimeMs ?? 0)}`;
    })
    .join(' ');
}
