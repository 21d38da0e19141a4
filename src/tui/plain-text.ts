import type { StudyDay } from '../schedule/study-day.ts';
import type { ReviewState } from '../study/review.ts';
import { plainQuestion, plainVerdict } from './plain-question.ts';
import { endText } from './screens/end/text.ts';
import { cardText } from './screens/review/card.ts';
import { gradeKeys, nextLook } from './screens/review/grades.ts';
import { type Line, safeText } from './text.ts';

/** So wide that nothing is wrapped: the terminal or the screen reader does that. */
export const UNWRAPPED = 100_000;

/** What to say after a step from one state of a session to the next: only what is new. */
export function plainScreen(before: ReviewState | null, state: ReviewState, today: StudyDay): string[] {
  const notice = state.notice === null ? [] : [safeText(state.notice.text)];
  if (state.at === 'done')
    return [
      ...notice,
      '',
      ...textOf(endText(state.summary, state, UNWRAPPED)),
      '',
      'Enter leaves, u takes back the last grade.',
    ];
  const place = `Card ${state.position + 1} of ${state.queue.length}.`;
  if (state.at === 'choice') {
    return [...notice, ...plainQuestion(before?.at === 'choice' ? before.asking : null, state.asking, place)];
  }
  if (state.at === 'verdict') return [...notice, ...plainVerdict(before?.at === 'verdict' ? before : null, state)];
  const sameCard =
    before !== null &&
    (before.at === 'question' || before.at === 'answer') &&
    before.position === state.position &&
    before.item.card === state.item.card;
  const old = sameCard ? textOf(cardText(before, UNWRAPPED).lines) : [];
  const now = textOf(cardText(state, UNWRAPPED).lines).filter((line) => !old.includes(line));
  const prompt = state.at === 'answer' && before?.at !== 'answer' ? [grades(state, today)] : [];
  return [...notice, ...(sameCard ? [] : ['', place]), ...now, ...prompt];
}

function grades(state: Extract<ReviewState, { at: 'answer' }>, today: StudyDay): string {
  const offers = gradeKeys[state.gradeKeys].map(({ key, word, grade }) => {
    const next = nextLook(state.preview, grade, today);
    return next === '' ? `${key} ${word}` : `${key} ${word}, ${next}`;
  });
  return `Grade: ${offers.join('; ')}.`;
}

/** Lines as strings, the empty ones left out: nothing for a screen reader to stumble over. */
export function textOf(lines: readonly Line[]): string[] {
  return lines
    .map((line) =>
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .filter((text) => text !== '');
}
