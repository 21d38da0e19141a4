import type { Screen } from '../tui/screen.ts';
import { dashboardText } from '../tui/screens/dashboard/text.ts';
import { backUpIfDue } from './automatic-backup.ts';
import { dashboardRecord, wantedByChoice } from './dashboard-record.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { printLine } from './print.ts';
import { showScreen } from './screen.ts';
import { importShipped } from './shipped.ts';

/** `certamen`: the dashboard, from which a review is one key away; as text with `plain` or without a terminal. */
export async function dashboardVerb(environment: Environment, { plain }: { plain: boolean }): Promise<void> {
  const desk = openDesk(environment);
  try {
    await importShipped(desk);
    if (plain || !environment.interactive) {
      printLine(dashboardText(dashboardRecord(desk)));
    } else {
      await showScreen(async () => {
        const { dashboardScreen } = await import('../tui/screens/dashboard/screen.ts');
        return dashboardScreen({ record: () => dashboardRecord(desk), open: (choice) => opened(desk, choice) });
      });
    }
    await backUpIfDue(desk);
  } finally {
    closeDesk(desk);
  }
}

/** The screen that a choice of the dashboard, or one of its keys, stands for: loaded when it is opened, and not before. */
async function opened(desk: Desk, choice: string): Promise<Screen> {
  const [{ reviewScreen }, { reviewSession }] = await Promise.all([
    import('../tui/screens/review/screen.ts'),
    import('./review-session.ts'),
  ]);
  return reviewScreen(reviewSession(desk, wantedByChoice(choice)));
}
