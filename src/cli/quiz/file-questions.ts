import type { Draft } from '../../cards/card.ts';
import { cardId } from '../../cards/identity.ts';
import { choiceCards } from '../../decks/choice-cards.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { cardById } from '../../store/cards.ts';
import type { Store } from '../../store/statements.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { asQuestion, bankOf, homeOf } from './bank.ts';
import { readBankPage } from './bank-page.ts';
import { readPageFile } from './page-file.ts';

/** Every question of a file, a page of scenarios or a bank of another program, that may be asked, with its card where it was imported. */
export function questionsOfFile(store: Store, file: string, kb: KnowledgeBase): QuizQuestion[] {
  const { page } = readPageFile(file);
  if (page === null) return [];
  const home = homeOf(store, file);
  const bank = home === null ? page.path : bankOf(home);
  const idOf = (draft: Draft): string | null => {
    const card = cardById(store, cardId(draft));
    return card === null || card.retired ? null : card.id;
  };
  const stated = readBankPage(page, bank, idOf);
  if (stated !== null) return stated.questions;
  return choiceCards(page, kb).cards.map(({ scenario, draft }) =>
    asQuestion(scenario, kb, { bank, card: idOf(draft) }),
  );
}
