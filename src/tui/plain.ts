import { perform } from '../study/perform.ts';
import type { ReviewState } from '../study/review.ts';
import type { ReviewSession } from '../study/session.ts';
import { bindingsOf, commandOf, keyLabel, reviewKeys } from './keymap.ts';
import { plainScreen } from './plain-text.ts';
import type { Sat } from './screen.ts';
import { isViewCommand, sessionCommand } from './screens/review/commands.ts';
import { beginReview, gradesOf, runReview } from './screens/review/run.ts';
import { phaseOf } from './screens/review/state.ts';

/** Where the plain session talks: `write` prints a line, `read` resolves to the next line typed, null at the end of input. */
export type PlainIo = { write(line: string): void; read(): Promise<string | null> };

/**
 * A review session as lines of text, for screen readers and slow lines: the same session, the same keys, each followed
 * by Enter; Enter alone is the first key of the screen. Resolves when it is left or the input ends; it never waits then.
 */
export async function runPlain(session: ReviewSession, io: PlainIo): Promise<Sat> {
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
    const command = commandOf(reviewKeys, phase, key);
    if (command === 'quit' || command === 'back') break;
    if (command === 'help') say(help(phase));
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

/** The keys that work now, a line each. */
function help(phase: string): string[] {
  return bindingsOf(reviewKeys, phase)
    .filter(({ command }) => !/^(scroll|page)/.test(command))
    .map(
      ({ keys, help: words }) =>
        `${(keys as readonly string[]).includes('enter') ? 'Enter' : keyLabel(keys[0])}: ${words}`,
    );
}
