import type { ReviewState } from '../../../study/review.ts';
import { askPhase } from '../quiz/commands.ts';
import type { QuestionPhase } from '../quiz/keys.ts';

/** What the screen keeps beside the session: the first row shown of the card. */
export type ReviewView = { top: number };

/** A card is shown from its first row. */
export const viewStart: ReviewView = { top: 0 };

/** Which keys work now; the keymap's phases of a review. */
export type ReviewPhase = 'question' | 'members' | 'answer' | 'answerSix' | 'done' | QuestionPhase;

/** The phase of a session. A list is uncovered member by member until the last. */
export function phaseOf(state: ReviewState): ReviewPhase {
  if (state.at === 'done') return 'done';
  if (state.at === 'choice') return askPhase(state.asking);
  if (state.at === 'verdict') return 'verdict';
  if (state.at === 'answer') return state.gradeKeys === 'six' ? 'answerSix' : 'answer';
  return state.item.card.form === 'list' && state.item.card.members.length > 0 ? 'members' : 'question';
}

/** Whether the card on the screen is a question with options, or its verdict: it has keys of its own. */
export function isQuestion({ at }: ReviewState): boolean {
  return at === 'choice' || at === 'verdict';
}
