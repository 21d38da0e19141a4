import { perform } from '../study/perform.ts';
import type { ReviewState } from '../study/review.ts';
import type { ReviewSession } from '../study/session.ts';
import { commandOf, reviewKeys } from './keymap.ts';
import { helpLines } from './plain-help.ts';
import { plainScreen } from './plain-text.ts';
import type { Sat } from './screen.ts';
import { questionKeys } from './screens/quiz/keys.ts';
import { isViewCommand, sessionCommand } from './screens/review/commands.ts';
import { beginReview, gradesOf, runReview } from './screens/review/run.ts';
import { isQuestion, phaseOf } from './screens/review/state.ts';

/** Where the plain session talks: `write` prints a line, `read` resolves to the next line typed, null at the end of input. */
export type PlainIo = { write(line: string): void; read(): Promise<string | null> };

/**
 * A review session as lines of text, for screen readers and slow lines: the same session, the same keys, each followed
 * by Enter; Enter alone is the first key of the screen. Resolves when it is left or the input ends; it never waits then.
 */
export async function runPlain(session: ReviewSession, io: PlainIo): Promise<Sat> {
  if (session.queue.some(({ form }) => form === 'choice')) await session.prepareQuestions();
  let state = beginReview(session);
  const say = (lines: readonly string[]): void => {
    for (const line of lines) io.write(line);
  };
  say(plainScreen(null, state, session.today));
  for (;;) {
    const typed = await io.read();
    if (typed === null) break;
    const phase = phaseOf(state);
    const key = typed.trim() === '' ? 'enter' : typed.trim();
    const command = commandOf(keysOf(state), phase, key);
    if (command === 'quit' || command === 'back') break;
    if (command === 'help') say(helpLines(keysOf(state), phase));
    else if (command === null || isViewCommand(command))
      io.write(`${typed.trim() || 'Enter'} does nothing here; ? lists the keys.`);
    else {
      const next = await run(session, state, command);
      say(plainScreen(state, next, session.today));
      state = next;
    }
  }
  runReview(session, state, { type: 'leave' });
  return gradesOf(state);
}

async function run(
  session: ReviewSession,
  state: ReviewState,
  command: Parameters<typeof sessionCommand>[0],
): Promise<ReviewState> {
  const ran = runReview(session, state, sessionCommand(command));
  // Nothing has taken the terminal, so that the editor may have it at once.
  if (ran.edit === null) return ran.state;
  await session.prepareEdit();
  return runReview(session, ran.state, perform(ran.edit, session)).state;
}

/** A question with options has keys of its own. */
function keysOf(state: ReviewState): readonly ((typeof reviewKeys)[number] | (typeof questionKeys)[number])[] {
  return isQuestion(state) ? questionKeys : reviewKeys;
}
