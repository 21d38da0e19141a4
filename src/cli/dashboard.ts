import { dashboardText } from '../tui/screens/dashboard/text.ts';
import { backUpIfDue } from './automatic-backup.ts';
import { dashboardRecord, wantedByChoice } from './dashboard-record.ts';
import { closeDesk, openDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { printLine } from './print.ts';
import { reviewSession } from './review-session.ts';
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
      const world = {
        dashboard: () => dashboardRecord(desk),
        start: (choice: string) => reviewSession(desk, wantedByChoice(choice)),
      };
      await showScreen(world, { screen: 'dashboard' });
    }
    await backUpIfDue(desk);
  } finally {
    closeDesk(desk);
  }
}
