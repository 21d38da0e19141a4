import { counted } from '../numbers.ts';
import type { ReviewSession } from '../study/session.ts';
import { backUpIfDue } from './automatic-backup.ts';
import { closeDesk, openStudyDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { standardLines } from './lines.ts';
import { printLine, say } from './print.ts';
import type { Wanted } from './queue.ts';
import { reviewSession } from './review-session.ts';
import { sayWhatWasDone, showScreen } from './screen.ts';
import { importShipped } from './shipped.ts';

/**
 * `certamen review`: the daily session, on the full screen, or with `plain` as lines of text. Without a terminal and
 * without `plain` it says what is waiting, since nobody is there to press a key.
 */
export async function reviewVerb(environment: Environment, options: Wanted & { plain: boolean }): Promise<number> {
  const { plain, ...wanted } = options;
  const desk = await openStudyDesk(environment);
  try {
    await importShipped(desk);
    const session = reviewSession(desk, wanted);
    if (plain) await reviewInLines(session);
    else if (environment.interactive) {
      await showScreen(async () => (await import('../tui/screens/review/screen.ts')).reviewScreen(session));
    } else sayWhatWaits(session);
    await backUpIfDue(desk);
  } finally {
    closeDesk(desk);
  }
  return 0;
}

/** The session as lines of text on stdin and stdout. */
export async function reviewInLines(session: ReviewSession): Promise<void> {
  const { runPlain } = await import('../tui/plain.ts');
  const lines = standardLines();
  sayWhatWasDone(await runPlain(session, lines));
  lines.close();
}

function sayWhatWaits({ queue }: ReviewSession): void {
  const count = (reason: string): number => queue.filter((item) => item.reason === reason).length;
  const due = count('due') + count('ahead');
  printLine(`${counted(queue.length, 'card')}: ${due} due · ${count('new')} new · ${count('repeat')} to repeat`);
  for (const { card } of queue) printLine(`${card.context.map((label) => `${label} › `).join('')}${card.front}`);
  say('There is no terminal to ask them on: run this in one, or with --plain for lines of text.');
}
