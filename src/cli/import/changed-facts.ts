import { type ChangedFact, readChangedFacts } from '../../decks/changed/changed-fact.ts';
import { type FactFinder, factFinder } from '../../decks/changed/old-facts.ts';
import { readPageFile } from '../quiz/page-file.ts';
import { factsState, shippedPages } from './facts-state.ts';

let known: { state: string; finder: FactFinder } | null = null;

/**
 * A finder of the facts that the pages call old, those that ship and these of the learner's own, read once while they stay as
 * they are: `state` is what `factsState` says of them, where that was asked already. Where two pages have a row of one id, the learner's counts. What is wrong in a page is said where it is imported.
 */
export function factsOver(own: readonly string[], state: string = factsState(own)): FactFinder {
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
