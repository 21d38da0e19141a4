import { perform } from '../../../study/perform.ts';
import type { ReviewCommand, ReviewState } from '../../../study/review.ts';
import type { ReviewSession } from '../../../study/session.ts';
import type { Size } from '../../frame.ts';
import { reviewKeysFor } from '../../keymap.ts';
import { openScreen, type Screen, type Step } from '../../screen.ts';
import { scrolled } from '../../widgets/window.ts';
import { questionKeys } from '../quiz/keys.ts';
import { topInSight } from '../quiz/sight.ts';
import { isViewCommand, sessionCommand, type ViewCommand } from './commands.ts';
import { beginReview, gradesOf, runReview } from './run.ts';
import { isQuestion, phaseOf, type ReviewView, viewStart } from './state.ts';
import { reviewPage } from './view.ts';

type Shown = { review: ReviewState; view: ReviewView };

/** A review session on the screen, over whatever the session stands for: a database, or an array in tests. */
export function reviewScreen(session: ReviewSession): Screen {
  const { today } = session;
  const cardKeys = reviewKeysFor(session.gradeKeys);

  function scroll(state: Shown, command: ViewCommand, size: Size): Shown {
    const { last, room } = reviewPage(state.review, state.view, today, size);
    const page = Math.max(1, room - 2);
    const rows = { scrollDown: 1, scrollUp: -1, pageDown: page, pageUp: -page }[command];
    return { ...state, view: { top: scrolled(Math.min(state.view.top, last), rows, last + 1, 1) } };
  }

  function run(state: Shown, command: ReviewCommand, size: Size): Step<Shown> {
    const { state: review, edit } = runReview(session, state.review, command);
    const next: Shown = { review, view: { top: topAfter(state, review, size) } };
    if (edit === null) return { state: next };
    const job = async (): Promise<Step<Shown>> => {
      await session.prepareEdit();
      return run(next, perform(edit, session), size);
    };
    return { state: next, effect: { do: 'lend', job } };
  }

  /** Another card is read from its top; an uncovered answer comes into sight; else the text stays where it is. */
  function topAfter({ review: was, view }: Shown, is: ReviewState, size: Size): number {
    const sameCard =
      was.at !== 'done' && is.at !== 'done' && was.position === is.position && was.item.card === is.item.card;
    if (!sameCard) return 0;
    if (isQuestion(is)) {
      if (was.at !== is.at) return 0;
      return topInSight(reviewPage(is, view, today, size), view.top);
    }
    if (is.at === 'question' && was.at === 'question' && was.uncovered === is.uncovered) return view.top;
    if (was.at === is.at && is.at === 'answer') return view.top;
    return is.at === 'answer' || (is.at === 'question' && is.uncovered > 0)
      ? reviewPage(is, viewStart, today, size).answerTop
      : 0;
  }

  /** The facts behind questions are loaded while the first card is looked at. */
  const prepare: Pick<Step<Shown>, 'effect'> = session.queue.some(({ form }) => form === 'choice')
    ? {
        effect: {
          do: 'work',
          job: async () => {
            await session.prepareQuestions();
            return (now) => ({ state: { ...now, review: runReview(session, now.review, { type: 'prepared' }).state } });
          },
        },
      }
    : {};

  return openScreen<Shown, (typeof cardKeys)[number] | (typeof questionKeys)[number]>(
    {
      name: 'review',
      page: ({ review, view }, size) => reviewPage(review, view, today, size),
      keys: ({ review }) => ({ bindings: isQuestion(review) ? questionKeys : cardKeys, phase: phaseOf(review) }),
      act: (state, command, size) =>
        isViewCommand(command) ? { state: scroll(state, command, size) } : run(state, sessionCommand(command), size),
      failed: (state, failure) => ({
        ...state,
        review: runReview(session, state.review, { type: 'failed', failure }).state,
      }),
      leave: ({ review }) => gradesOf(runReview(session, review, { type: 'leave' }).state),
    },
    { state: { review: beginReview(session), view: viewStart }, ...prepare },
  );
}
