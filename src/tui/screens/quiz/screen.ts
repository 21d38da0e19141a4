import { beginQuiz, runQuiz } from '../../../study/quiz/perform-quiz.ts';
import type { QuizCommand, QuizState } from '../../../study/quiz/quiz.ts';
import type { QuizSession } from '../../../study/quiz/session.ts';
import type { Size } from '../../frame.ts';
import { openScreen, type Screen, type Step } from '../../screen.ts';
import { scrolled } from '../../widgets/window.ts';
import { askKey, quizPhase } from './commands.ts';
import { quizKeys, type ScrollCommand } from './keys.ts';
import { topInSight } from './sight.ts';
import { quizPage } from './view.ts';

type Shown = { quiz: QuizState; top: number };

/** A quiz on the screen, over whatever the session stands for: a database, or an array in tests. */
export function quizScreen(session: QuizSession): Screen {
  const { title } = session;

  function scroll(state: Shown, command: ScrollCommand, size: Size): Shown {
    const { last, room } = quizPage(title, state.quiz, state.top, size);
    const page = Math.max(1, room - 2);
    const rows = command === 'pageDown' ? page : -page;
    return { ...state, top: scrolled(Math.min(state.top, last), rows, last + 1, 1) };
  }

  function run(state: Shown, command: QuizCommand, size: Size): Step<Shown> {
    const quiz = runQuiz(session, state.quiz, command);
    const isSame = quiz.at === state.quiz.at && quiz.steps.length === state.quiz.steps.length;
    const top = isSame ? state.top : 0;
    const page = quizPage(title, quiz, top, size);
    const moved = isSame && (command.type === 'move' || command.type === 'pick');
    return { state: { quiz, top: moved ? topInSight(page, top) : Math.min(top, page.last) } };
  }

  return openScreen<Shown, (typeof quizKeys)[number]>(
    {
      name: 'quiz',
      page: ({ quiz, top }, size) => quizPage(title, quiz, top, size),
      keys: ({ quiz }) => ({ bindings: quizKeys, phase: quizPhase(quiz) }),
      act(state, command, size) {
        if (command === 'pageDown' || command === 'pageUp') return { state: scroll(state, command, size) };
        const key = askKey(command);
        return run(state, key ?? ({ type: command } as QuizCommand), size);
      },
      failed: (state, failure) => ({ ...state, quiz: runQuiz(session, state.quiz, { type: 'failed', failure }) }),
      leave({ quiz }) {
        runQuiz(session, quiz, { type: 'leave' });
        return { looks: quiz.steps.length, tookMs: quiz.steps.reduce((sum, { judged }) => sum + judged.tookMs, 0) };
      },
    },
    { state: { quiz: beginQuiz(session), top: 0 } },
  );
}
