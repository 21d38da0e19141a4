import type { Screen } from '../../tui/screen.ts';
import type { Desk } from '../desk.ts';
import { statisticsPages } from './pages.ts';

/** The statistics on the screen, at a desk. */
export async function statisticsAt(desk: Desk): Promise<Screen> {
  const { statisticsScreen } = await import('../../tui/screens/statistics/screen.ts');
  return statisticsScreen({ read: statisticsPages(desk) });
}
