import { withExam } from '../tui/screens/dashboard/record.ts';
import { dashboardText } from '../tui/screens/dashboard/text.ts';
import { backUpIfDue } from './automatic-backup.ts';
import { dashboardRecord } from './dashboard-record.ts';
import { closeDesk, openStudyDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { printLine } from './print.ts';
import { showScreen } from './screen.ts';
import { screenOfChoice } from './screens.ts';
import { importShipped } from './shipped.ts';

/** `certamen`: the dashboard, from which a review is one key away; as text with `plain` or without a terminal. */
export async function dashboardVerb(environment: Environment, { plain }: { plain: boolean }): Promise<void> {
  const desk = await openStudyDesk(environment);
  try {
    await importShipped(desk);
    if (plain || !environment.interactive) {
      const { examPart } = await import('./readiness/exam-part.ts');
      printLine(dashboardText(withExam(dashboardRecord(desk), await examPart(desk))));
    } else {
      await showScreen(async () => {
        const { dashboardScreen } = await import('../tui/screens/dashboard/screen.ts');
        return dashboardScreen({
          record: () => dashboardRecord(desk),
          exam: async (signal) => (await import('./readiness/exam-part.ts')).examPart(desk, signal),
          open: (choice) => screenOfChoice(desk, choice),
        });
      });
    }
    await backUpIfDue(desk);
  } finally {
    closeDesk(desk);
  }
}
