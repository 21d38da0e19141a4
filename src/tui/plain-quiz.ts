import { beginQuiz, runQuiz } from '../study/quiz/perform-quiz.ts';
import type { QuizCommand, QuizState } from '../study/quiz/quiz.ts';
import type { QuizSession } from '../study/quiz/session.ts';
import { commandOf } from './keymap.ts';
import type { PlainIo } from './plain.ts';
import { helpLines } from './plain-help.ts';
import { plainQuestion, plainVerdict } from './plain-question.ts';
import { textOf, UNWRAPPED } from './plain-text.ts';
import type { Sat } from './screen.ts';
import { askKey, quizPhase } from './screens/quiz/commands.ts';
import { quizEnd } from './screens/quiz/end.ts';
import { quizKeys } from './screens/quiz/keys.ts';
import { safeText } from './text.ts';

/** A quiz as lines of text: the same session, the same keys, each followed by Enter. Resolves when it is left or input ends. */
export async function runPlainQuiz(session: QuizSession, io: PlainIo): Promise<Sat> {
  let state = beginQuiz(session);
  const say = (lines: readonly string[]): void => {
    for (const line of lines) io.write(line);
  };
  say(plainScreen(null, state));
  for (;;) {
    const typed = await io.read();
    if (typed === null) break;
    const key = typed.trim() === '' ? 'enter' : typed.trim();
    const command = commandOf(quizKeys, quizPhase(state), key);
    if (command === 'quit' || command === 'back') break;
    if (command === 'help') say(helpLines(quizKeys, quizPhase(state)));
    else if (command === null || command === 'pageDown' || command === 'pageUp') {
      io.write(`${typed.trim() || 'Enter'} does nothing here; ? lists the keys.`);
    } else {
      const next = runQuiz(session, state, askKey(command) ?? ({ type: command } as QuizCommand));
      say(plainScreen(state, next));
      state = next;
    }
  }
  runQuiz(session, state, { type: 'leave' });
  return { looks: state.steps.length, tookMs: state.steps.reduce((sum, { judged }) => sum + judged.tookMs, 0) };
}

/** What to say after a step: only what is new. */
function plainScreen(before: QuizState | null, state: QuizState): string[] {
  const notice = state.notice === null ? [] : [safeText(state.notice.text)];
  if (state.at === 'done') return [...notice, '', ...textOf(quizEnd(state.summary, UNWRAPPED)), 'Enter leaves.'];
  if (state.at === 'verdict') return [...notice, ...plainVerdict(before?.at === 'verdict' ? before : null, state)];
  const number = state.steps.length + 1;
  const place = state.total === null ? `Question ${number}.` : `Question ${number} of ${state.total}.`;
  return [...notice, ...plainQuestion(before?.at === 'question' ? before.asking : null, state.asking, place)];
}
