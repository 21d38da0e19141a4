import { dashboardKeys } from '../../keymap.ts';
import { type Effect, openScreen, type Screen, type Step } from '../../screen.ts';
import { type Dashboard, type ExamPart, examPartToCome, withExam } from './record.ts';
import { type DashboardState, dashboardStart, moveChoice } from './state.ts';
import { dashboardPage, dashboardPhase } from './view.ts';

/** The world behind the dashboard: built by `cli`, replaced by values in tests. */
export type DashboardWorld = {
  /** What it shows, read anew whenever it comes back. */
  record(): Dashboard;
  /** What there is to say of the exam, put in when it is there; left out where there is no exam. It may end in any way once `signal` is aborted: nobody waits for it any more. */
  exam?(signal: AbortSignal): Promise<ExamPart>;
  /** The screen that a choice stands for, or a key: then its command. A `Failure` it throws is shown on the dashboard. */
  open(choice: string): Screen | Promise<Screen>;
};

type Shown = { record: Dashboard; list: DashboardState; exam: ExamPart | null };

/** The dashboard: what is to be done today, and the way to every other screen. */
export function dashboardScreen(world: DashboardWorld): Screen {
  const whole = ({ record, exam }: Shown): Dashboard => (exam === null ? record : withExam(record, exam));
  const { exam } = world;
  /** Shows what was said of the exam before until it is worked out again. */
  const opened = (before: ExamPart | null): Step<Shown> => {
    const state: Shown = { record: world.record(), list: dashboardStart, exam: before };
    return exam === undefined ? { state } : { state, effect: { do: 'work', job: workOut(exam) } };
  };
  return openScreen<Shown, (typeof dashboardKeys)[number]>(
    {
      name: 'dashboard',
      page: (state, size) => dashboardPage(whole(state), state.list, size),
      keys: (state) => ({ bindings: dashboardKeys, phase: dashboardPhase(whole(state)) }),
      act(state, command) {
        const { choices } = whole(state);
        if (command === 'down' || command === 'up') {
          return { state: { ...state, list: moveChoice(state.list, command === 'down' ? 1 : -1, choices.length) } };
        }
        const chosen = command === 'start' ? choices[state.list.chosen]?.id : command;
        if (chosen === undefined) return { state };
        return { state, effect: { do: 'open', screen: () => world.open(chosen) } };
      },
      failed: (state, { message }) => ({ ...state, list: { ...state.list, notice: message } }),
      resumed: (state) => opened(state.exam),
    },
    opened(exam === undefined ? null : examPartToCome),
  );
}

/** The job that puts in what there is to say of the exam; the mark stays on the choice it is on. */
function workOut(exam: (signal: AbortSignal) => Promise<ExamPart>): Extract<Effect<Shown>, { do: 'work' }>['job'] {
  return async (_, signal) => {
    const part = await exam(signal);
    return ({ record, list, exam: before }) => {
      const choicesOf = (shown: ExamPart | null) => (shown === null ? record : withExam(record, shown)).choices;
      const chosen = choicesOf(before)[list.chosen]?.id;
      const at = choicesOf(part).findIndex(({ id }) => id === chosen);
      return { state: { record, exam: part, list: { ...list, chosen: Math.max(0, at) } } };
    };
  };
}
