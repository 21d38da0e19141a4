import type { ExamCommand, ExamState } from '../../../study/exam/exam.ts';
import { beginExam, runExam } from '../../../study/exam/perform-exam.ts';
import type { ExamSession } from '../../../study/exam/session.ts';
import { frameOf, type Size } from '../../frame.ts';
import { openScreen, type Screen, type Step } from '../../screen.ts';
import { scrolled } from '../../widgets/window.ts';
import { topInSight } from '../quiz/sight.ts';
import { examCommand, examPhase, isScroll, type ScrollCommand } from './commands.ts';
import { acrossOf } from './grid.ts';
import { examKeys } from './keys.ts';
import { examPage } from './view.ts';

type Shown = { exam: ExamState; top: number };

/** A mock exam on the screen, over whatever the session stands for: a database, or arrays in tests. */
export function examScreen(session: ExamSession): Screen {
  function scroll(state: Shown, command: ScrollCommand, size: Size): Shown {
    const { last, room } = examPage(state.exam, state.top, size);
    const far = command.startsWith('line') ? 1 : Math.max(1, room - 2);
    const rows = command.endsWith('Down') ? far : -far;
    return { ...state, top: scrolled(Math.min(state.top, last), rows, last + 1, 1) };
  }

  function run(state: Shown, command: ExamCommand, size: Size): Shown {
    const exam = runExam(session, state.exam, command);
    const top = textOf(exam) === textOf(state.exam) ? state.top : 0;
    return { exam, top: topInSight(examPage(exam, top, size), top) };
  }

  return openScreen<Shown, (typeof examKeys)[number]>(
    {
      name: 'exam',
      page: ({ exam, top }, size) => examPage(exam, top, size),
      keys: ({ exam }) => ({ bindings: examKeys, phase: examPhase(exam) }),
      act(state, command, size): Step<Shown> {
        if (isScroll(command)) return { state: scroll(state, command, size) };
        return {
          state: run(
            state,
            examCommand(command, state.exam, acrossOf(frameOf(size), session.paper.questions.length)),
            size,
          ),
        };
      },
      failed: (state, failure) => ({ ...state, exam: runExam(session, state.exam, { type: 'failed', failure }) }),
      leave({ exam }) {
        runExam(session, exam, { type: 'leave' });
        return { looks: 0, tookMs: 0 };
      },
    },
    { state: { exam: beginExam(session), top: 0 }, effect: { do: 'work', job: watchTheClock(session) } },
  );
}

/** Draws the clock once a second, and ends the exam when its time is up, whether or not a key is pressed. */
function watchTheClock(session: ExamSession) {
  return async (changed: (change: (state: Shown) => Shown) => void, signal: AbortSignal) => {
    let isTaken = true;
    const tick = (state: Shown): Shown => {
      isTaken = !('marked' in state.exam);
      const exam = isTaken ? runExam(session, state.exam, { type: 'tick' }) : state.exam;
      return { exam, top: textOf(exam) === textOf(state.exam) ? state.top : 0 };
    };
    await session.everySecond(() => {
      changed(tick);
      return isTaken;
    }, signal);
    return (state: Shown): Step<Shown> => ({ state });
  };
}

/** What names the text on the screen: another one is read from its top. */
function textOf(exam: ExamState): string {
  return 'place' in exam ? `${exam.at} ${exam.place}` : exam.at;
}
