import path from 'node:path';
import type { Card, Home } from '../../cards/card.ts';
import { cardId } from '../../cards/identity.ts';
import { choiceCards, type ScenarioCard, sectionAlone } from '../../decks/choice-cards.ts';
import { scenarioSections } from '../../decks/scenario-sections.ts';
import { difficulty } from '../../rules/difficulty.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { Scenario } from '../../rules/scenario.ts';
import { cardById } from '../../store/cards.ts';
import { roots } from '../../store/notes.ts';
import type { Store } from '../../store/statements.ts';
import { questionIdentity } from '../../study/quiz/identity.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { statedQuestion } from '../../study/quiz/stated.ts';
import { isBelow } from '../import/file-problem.ts';
import { noteFile } from '../note-file.ts';
import { type PageFile, readPageFile } from './page-file.ts';

/** A scenario as a question. `bank` says where it comes from, `card` which card it is. */
export function asQuestion(
  scenario: Scenario,
  kb: KnowledgeBase,
  { bank, card, aimed = false }: { bank: string; card: string | null; aimed?: boolean },
): QuizQuestion {
  const identity = questionIdentity(scenario);
  return { scenario, stated: null, identity, bank, card, aimed, difficulty: difficulty(scenario, kb) };
}

/** The name of the bank a note is. */
export function bankOf({ root, path: below }: Home): string {
  return `${root}/${below}`;
}

/** Where a file stands among what was imported; null when it is not below any root. */
export function homeOf(store: Store, file: string): Home | null {
  const root = roots(store).find(({ location }) => isBelow(file, location));
  if (root === undefined) return null;
  return { root: root.name, path: path.relative(root.location, file).split(path.sep).join('/') };
}

/** Finds the questions of cards: one that came with its key in the card, any other in its note, of which no more is read than has to be. */
export function questionFinder(store: Store, kb: KnowledgeBase): (card: Card) => QuizQuestion | null {
  const pages = new Map<string, PageFile | null>();
  const pageOf = ({ home }: Card): PageFile | null => {
    const bank = bankOf(home);
    const known = pages.get(bank);
    if (known !== undefined) return known;
    const file = noteFile(store, home);
    const page = file === null ? null : readPageFile(file).page;
    pages.set(bank, page);
    return page;
  };
  const isOf = (card: Card, { draft }: ScenarioCard): boolean => {
    if (draft.explicitId !== null && draft.explicitId === card.explicitId) return true;
    return cardById(store, cardId(draft))?.id === card.id;
  };
  return (card) => {
    const stated = statedQuestion(card, bankOf(card.home), card.id);
    if (stated !== null) return stated;
    const page = pageOf(card);
    if (page === null) return null;
    const section = scenarioSections(page.text).find(
      ({ line, endLine }) => line <= card.lines.line && card.lines.line <= endLine,
    );
    const near =
      section === undefined ? [] : choiceCards({ ...page, text: sectionAlone(page.text, section) }, kb).cards;
    const found =
      near.find((one) => isOf(card, one)) ?? choiceCards(page, kb).cards.find((one) => isOf(card, one)) ?? null;
    return found && asQuestion(found.scenario, kb, { bank: bankOf(card.home), card: card.id });
  };
}
