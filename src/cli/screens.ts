import type { Screen } from '../tui/screen.ts';
import { wantedByChoice } from './dashboard-record.ts';
import type { Desk } from './desk.ts';
import type { Wanted } from './queue.ts';

/** The screens that a choice of the dashboard, or the command of one of its keys, opens: each loaded when it is opened. */
const screens: Record<string, (desk: Desk) => Promise<Screen>> = {
  browse: async (desk) => {
    const [{ browseScreen }, { cardShelf }] = await Promise.all([
      import('../tui/screens/browse/screen.ts'),
      import('./browse/shelf.ts'),
    ]);
    return browseScreen(cardShelf(desk));
  },
  quiz: async (desk) => {
    const [{ quizScreen }, { dashboardQuiz }] = await Promise.all([
      import('../tui/screens/quiz/screen.ts'),
      import('./quiz/dashboard-quiz.ts'),
    ]);
    return quizScreen(dashboardQuiz(desk));
  },
  exam: async (desk) => {
    const [{ examScreen }, { openSitting }] = await Promise.all([
      import('../tui/screens/exam/screen.ts'),
      import('./exam/open-exam.ts'),
    ]);
    return examScreen(openSitting(desk, {}).session);
  },
  statistics: async (desk) => (await import('./stats/screen.ts')).statisticsAt(desk),
  import: async (desk) => (await import('./import/again.ts')).importAgainScreen(desk),
};

/** The screen a choice of the dashboard stands for: one of those above, else a review session. */
export async function screenOfChoice(desk: Desk, choice: string): Promise<Screen> {
  const load = screens[choice];
  if (load !== undefined) return load(desk);
  const [{ reviewScreen }, { reviewSession }] = await Promise.all([
    import('../tui/screens/review/screen.ts'),
    import('./review-session.ts'),
  ]);
  const wanted = await wantedBy(desk, choice);
  return reviewScreen(reviewSession(desk, wanted));
}

/** What a choice of the dashboard asks of a session. */
async function wantedBy(desk: Desk, choice: string): Promise<Wanted> {
  const known = wantedByChoice(choice);
  if (known !== null) return known;
  const { wantedForTask } = await import('./readiness/exam-part.ts');
  return wantedForTask(desk, choice);
}
