/** Where the cursor is among the choices, and a sentence on why the last one could not be started. */
export type DashboardState = { chosen: number; notice: string | null };

/** The dashboard when it opens: on the first choice, which pays most. */
export const dashboardStart: DashboardState = { chosen: 0, notice: null };

/** The cursor moved by `steps`, stopping at the ends of a list of `length` choices. */
export function moveChoice(state: DashboardState, steps: number, length: number): DashboardState {
  const chosen = Math.min(Math.max(0, state.chosen + steps), Math.max(0, length - 1));
  return { chosen, notice: null };
}
