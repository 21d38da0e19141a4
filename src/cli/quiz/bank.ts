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
  return { scenario, identity, bank, card, aimed, difficulty: difficulty(scenario, kb) };
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

/** Every question of a file that may be asked, with its card where it was imported. */
export function questionsOfFile(store: Store, file: string, kb: KnowledgeBase): QuizQuestion[] {
  const { page } = readPageFile(file);
  if (page === null) return [];
  const home = homeOf(store, file);
  const bank = home === null ? page.path : bankOf(home);
  return choiceCards(page, kb).cards.map(({ scenario, draft }) => {
    const card = cardById(store, cardId(draft));
    return asQuestion(scenario, kb, { bank, card: card === null || card.retired ? null : card.id });
  });
}

/** Finds the questions of cards in their notes, reading no more of a note than it has to. */
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
