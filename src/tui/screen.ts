import { Failure } from '../failure.ts';
import type { Page, Size } from './frame.ts';
import type { Binding } from './keymap.ts';

/**
 * How to add a screen called `quiz`:
 *
 * 1. `screens/quiz/keys.ts`: its bindings (keymap.ts says how), `as const satisfies readonly Binding[]`. A binding whose
 *    command is `help`, `back` or `quit` is carried out by the program: give every phase at least `ctrl-c` for `quit`.
 * 2. `screens/quiz/state.ts`, `view.ts`: what it knows as one value, and that value as the rows of a page.
 * 3. `screens/quiz/screen.ts`: `export function quizScreen(world: QuizWorld): Screen { return openScreen<QuizState,
 *    (typeof quizKeys)[number]>({ name: 'quiz', … }, { state: start(world) }); }`. What the screen needs of the world is a
 *    record of functions, made by `cli` and replaced by an array in tests.
 * 4. In `screens` of cli/screens.ts, `quiz` loads and returns it with `await import()`; a choice of the dashboard, or a
 *    binding in `dashboardKeys` whose command is `quiz`, opens it. A verb shows it alone: `showScreen(async () => …)`.
 * 5. Tests: the reducer alone; the screen with `startApp` of test/terminal/emulator.ts; its keys in test/tui/keymap.test.ts
 *    and in the README's table (test/tui/readme-keys.test.ts).
 */
export type ScreenKind<State, B extends Binding = Binding> = {
  /** A word for it: `review`. */
  name: string;
  /** The rows it shows on a terminal of this size. */
  page(state: State, size: Size): Page;
  /** Its bindings and the phase that says which of them work now: read by the dispatcher and the help screen. */
  keys(state: State): { bindings: readonly B[]; phase: string };
  /**
   * What a command does. What has to be on disk before anything is drawn is done in here, through what the screen was
   * given; a `Failure` it throws becomes a state by `failed`, anything else ends the app.
   */
  act(state: State, command: Exclude<B['command'], FrameCommand>, size: Size): Step<State>;
  /**
   * Takes text: a character whose key has no command in this phase, or what was pasted, on one row and with nothing in it
   * that a terminal would obey. Left out when there is no text field; a phase without one returns the state as it is.
   */
  write?(state: State, text: string, size: Size): Step<State>;
  /** The state that says what went wrong: in `act`, in an effect, or in opening another screen. */
  failed(state: State, failure: Failure): State;
  /** The step after a screen over this one was left: read again what may have changed. Else it stays. */
  resumed?(state: State): Step<State>;
  /** Ends what the screen was doing and says what it came to. Called once, when it is left or the app is. */
  leave?(state: State): Sat;
};

/** Commands the program itself carries out: shows the keys, leaves the screen, ends the app. */
export type FrameCommand = 'help' | 'back' | 'quit';

/** The state after a command, and at most one thing that is to be done beside drawing it. */
export type Step<State> = { state: State; effect?: Effect<State> };

/** What a screen can ask of the program. */
export type Effect<State> =
  /** Shows another screen over this one. Keys that come before it is there wait for it. */
  | { do: 'open'; screen: () => Screen | Promise<Screen> }
  | { do: 'back' }
  | { do: 'quit' }
  /** Takes the screen down, does the job with the terminal as it was, and goes on with the step it resolves to. */
  | { do: 'lend'; job: () => Promise<Step<State>> }
  /**
   * Does something long while the screen stays: `changed` draws how far it is; what it resolves to is done to the state
   * of then. When the screen is left meanwhile, `signal` is aborted and the end of the job is waited for and ignored.
   */
  | { do: 'work'; job: (changed: Changed<State>, signal: AbortSignal) => Promise<(state: State) => Step<State>> };

/** Changes the state from within a job, and has it drawn. */
export type Changed<State> = (change: (state: State) => State) => void;

/** What the sittings came to, for a line printed after the screen is gone. */
export type Sat = { looks: number; tookMs: number };

/** An effect with the type of the state taken off: each job has changed its screen when it resolves to what is next. */
export type BoundEffect =
  | Extract<Effect<never>, { do: 'open' | 'back' | 'quit' }>
  | { do: 'lend'; job: () => Promise<BoundEffect | null> }
  | { do: 'work'; job: (changed: () => void, signal: AbortSignal) => Promise<BoundEffect | null> };

/** A screen that is open: a kind with its state. Lives outside React, so that it can be taken down and drawn again. */
export type Screen = {
  readonly name: string;
  page(size: Size): Page;
  keys(): { bindings: readonly Binding[]; phase: string };
  /** What is to be done as soon as it is shown; null the second time. */
  begin(): BoundEffect | null;
  act(command: string, size: Size): BoundEffect | null;
  write(text: string, size: Size): BoundEffect | null;
  failed(failure: Failure): void;
  resumed(): BoundEffect | null;
  leave(): Sat;
};

/** Opens a screen of a kind with its first state, and what it does at once, if anything. */
export function openScreen<State, B extends Binding = Binding>(kind: ScreenKind<State, B>, first: Step<State>): Screen {
  let { state } = first;
  let begun = first.effect;

  const attempt = (work: () => Step<State>): BoundEffect | null => {
    try {
      const step = work();
      state = step.state;
      return step.effect === undefined ? null : bound(step.effect);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      state = kind.failed(state, error);
      return null;
    }
  };
  /** The outcome of a job as a step: a `Failure` it was rejected with is a state too. */
  const settled = async (job: Promise<(now: State) => Step<State>>): Promise<BoundEffect | null> => {
    try {
      const next = await job;
      return attempt(() => next(state));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      state = kind.failed(state, error);
      return null;
    }
  };
  const bound = (effect: Effect<State>): BoundEffect => {
    if (effect.do === 'lend') return { do: 'lend', job: () => settled(effect.job().then((step) => () => step)) };
    if (effect.do !== 'work') return effect;
    return {
      do: 'work',
      job: (changed, signal) => {
        const change: Changed<State> = (next) => {
          state = next(state);
          changed();
        };
        return settled(effect.job(change, signal));
      },
    };
  };

  return {
    name: kind.name,
    page: (size) => kind.page(state, size),
    keys: () => kind.keys(state),
    begin() {
      const effect = begun;
      begun = undefined;
      return effect === undefined ? null : bound(effect);
    },
    act: (command, size) =>
      // The program looks the command up in `keys`, and keeps its own to itself.
      attempt(() => kind.act(state, command as Exclude<B['command'], FrameCommand>, size)),
    write: (text, size) => attempt(() => kind.write?.(state, text, size) ?? { state }),
    failed(failure) {
      state = kind.failed(state, failure);
    },
    resumed: () => attempt(() => kind.resumed?.(state) ?? { state }),
    leave: () => kind.leave?.(state) ?? { looks: 0, tookMs: 0 },
  };
}
