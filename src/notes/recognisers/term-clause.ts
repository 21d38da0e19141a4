import type { Proposal } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { lacksSubject } from '../language/openings.ts';
import { decapitalise } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { baseForm, isGerund, isParticiple } from '../language/verbs.ts';
import { firstWord, wordsIn } from '../language/words.ts';
import { conditionCard } from './condition.ts';
import { denialCard } from './denial.ts';
import { fitCard } from './fit.ts';
import { inlineList } from './inline-list.ts';

/**
 * "Failover: what happens if the primary goes down?", "Gates can be what? (3)": what a clause says further of a term, where that is a use, a
 * condition, a denial or a list. `sentences` are those of the clause. Null of several sentences, and of anything else.
 */
export function termClauseCard(term: string, clause: string, sentences: readonly Standing[]): Proposal | null {
  const [only, other] = sentences;
  if (only === undefined || other !== undefined) return null;
  const card =
    fitCard(only, term) ?? conditionCard(only) ?? denialCard(only) ?? (tells(clause) ? inlineList(only.inline) : null);
  if (card === null) return null;
  const isNamed = card.front.toLowerCase().includes(term.toLowerCase());
  return isNamed ? card : { ...card, front: `${term}: ${decapitalise(card.front)}` };
}

/** Whether a clause has a verb, or opens with one: a phrase says nothing that a list could complete. */
function tells(clause: string): boolean {
  const first = firstWord(clause);
  if (/[`|]/.test(clause)) return false;
  if (isGerund(first) || baseForm(first) === 'sure' || isParticiple(first) || lacksSubject(clause)) return true;
  return LISTING.test(clause) || mainVerbIndex(wordsIn(clause), clause) > 0;
}

const LISTING = /\s(?:includes?|contains?|supports?|uses?)\s/;
