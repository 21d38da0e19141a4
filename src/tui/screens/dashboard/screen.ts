import { dashboardKeys } from '../../keymap.ts';
import { openScreen, type Screen } from '../../screen.ts';
import type { Dashboard } from './record.ts';
import { type DashboardState, dashboardStart, moveChoice } from './state.ts';
import { dashboardPage, dashboardPhase } from './view.ts';

/** The world behind the dashboard: built by `cli`, replaced by values in tests. */
export type DashboardWorld = {
  /** What it shows, read anew whenever it comes back. */
  record(): Dashboard;
  /** The screen that a choice stands for, or a key: then its command. A `Failure` it throws is shown on the dashboard. */
  open(choice: string): Screen | Promise<Screen>;
};

type Shown = { record: Dashboard; list: DashboardState };

/** The dashboard: what is to be done today, and the way to every other screen. */
export function dashboardScreen(world: DashboardWorld): Screen {
  const opened = (): Shown => ({ record: world.record(), list: dashboardStart });
  const moved = ({ record, list }: Shown, steps: number): Shown => ({
    record,
    list: moveChoice(list, steps, record.choices.length),
  });
  return openScreen<Shown, (typeof dashboardKeys)[number]>(
    {
      name: 'dashboard',
      page: ({ record, list }, size) => dashboardPage(record, list, size),
      keys: ({ record }) => ({ bindings: dashboardKeys, phase: dashboardPhase(record) }),
      act(state, command) {
        if (command === 'down' || command === 'up') return { state: moved(state, command === 'down' ? 1 : -1) };
        const chosen = command === 'start' ? state.record.choices[state.list.chosen]?.id : command;
        if (chosen === undefined) return { state };
        return { state, effect: { do: 'open', screen: () => world.open(chosen) } };
      },
      failed: (state, { message }) => ({ ...state, list: { ...state.list, notice: message } }),
      resumed: opened,
    },
    { state: opened() },
  );
}
