import { hash as digest } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Tells two states of the pages apart, those that ship and the learner's own, by what they say: a newer copy of one is no news. */
export function factsState(own: readonly string[]): string {
  return [...shippedPages(), ...own].map(stateOf).join(' ');
}

function stateOf(file: string): string {
  try {
    return digest('sha256', readFileSync(file)).slice(0, 16);
  } catch {
    return 'not there';
  }
}
