import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ChangedFact, readChangedFacts } from '../../decks/changed/changed-fact.ts';
import { type FactFinder, factFinder } from '../../decks/changed/old-facts.ts';
import { readPageFile } from '../quiz/page-file.ts';
import { shippedFile } from '../shipped-files.ts';

/** How a page of facts that changed is called, so that it is found among many notes without opening one. */
export const FACTS_PAGE = 'facts-that-changed.md';

/** The pages that ship, by absolute path: one a vendor at most. */
function shippedPages(): string[] {
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

let known: { state: string; finder: FactFinder } | null = null;

/**
 * A finder of the facts that the pages call old, those that ship and these of the learner's own, read once while they stay as
 * they are. Where two pages have a row of one id, the learner's counts. What is wrong in a page is said where it is imported.
 */
export function factsOver(own: readonly string[]): FactFinder {
  const state = `${own.join('\n')} ${factsState(own)}`;
  if (known?.state !== state) {
    const facts = new Map<string, ChangedFact>();
    for (const file of [...shippedPages(), ...own]) {
      const { page } = readPageFile(file);
      for (const fact of (page && readChangedFacts(page.path, page.text).value) ?? []) facts.set(fact.id, fact);
    }
    known = { state, finder: factFinder([...facts.values()]) };
  }
  return known.finder;
}
