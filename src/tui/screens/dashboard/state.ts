import { topFor } from '../../widgets/window.ts';

/** Where the cursor is among the choices, and a sentence on why the last one could not be started. */
export type DashboardState = { chosen: number; notice: string | null };

/** The dashboard when it opens: on the first choice, which pays most. */
export const dashboardStart: DashboardState = { chosen: 0, notice: null };

/** The cursor moved by `steps`, stopping at the ends of a list of `length` choices. */
export function moveChoice(state: DashboardState, steps: number, length: number): DashboardState {
  const chosen = Math.min(Math.max(0, state.chosen + steps), Math.max(0, length - 1));
  return { chosen, notice: null };
}

/** The first choice on the screen when `height` of `length` fit. */
export function choiceTop(state: DashboardState, length: number, height: number): number {
  return topFor(state.chosen, length, { top: 0, height });
}
