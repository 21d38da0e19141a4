import { Failure } from '../failure.ts';
import { perform } from '../study/perform.ts';
import type { ReviewCommand, ReviewState } from '../study/review.ts';
import type { ReviewSession } from '../study/session.ts';
import type { Size } from './frame.ts';
import { type Binding, commandOf, dashboardKeys, helpKeys, reviewKeys, reviewKeysFor } from './keymap.ts';
import type { KeyName } from './keys.ts';
import type { Dashboard } from './screens/dashboard/record.ts';
import { type DashboardState, dashboardStart, moveChoice } from './screens/dashboard/state.ts';
import { dashboardPhase } from './screens/dashboard/view.ts';
import { helpPage } from './screens/help/view.ts';
import { isViewCommand, sessionCommand, type ViewCommand } from './screens/review/commands.ts';
import { beginReview, gradesOf, runReview } from './screens/review/run.ts';
import { phaseOf, type ReviewView, viewStart } from './screens/review/state.ts';
import { reviewPage } from './screens/review/view.ts';
import { scrolled } from './widgets/window.ts';

/** The world behind the screens: built by `cli`, replaced by values in tests. */
export type World = {
  /** What the dashboard shows, read anew whenever it opens; null: there is none, and leaving a session ends the app. */
  dashboard: (() => Dashboard) | null;
  /** The session a choice of the dashboard stands for. A `Failure` it throws is shown on the dashboard. */
  start(choice: string): ReviewSession;
};

/** The screen the app opens with. */
export type First = { screen: 'dashboard' } | { screen: 'review'; session: ReviewSession };

type DashboardScreen = { name: 'dashboard'; record: Dashboard; list: DashboardState };
type ReviewScreen = { name: 'review'; session: ReviewSession; state: ReviewState; view: ReviewView };

/** What is on the screen. */
export type Screen = DashboardScreen | ReviewScreen;

/** All the app knows. It lives outside React, so that the screen can be taken down for an editor and drawn again. */
export type AppState = { screen: Screen; help: { top: number } | null; size: Size };

/** What the sittings came to, for a line printed after the screen is gone. */
export type Sat = { looks: number; tookMs: number };

/** What the program asks of whoever draws it. */
export type Control = {
  quit(): void;
  /** Takes the screen down, does the job with the terminal as it was, and draws again. */
  lend(job: () => Promise<void>): void;
  /** Ends the app with something that was thrown and is no `Failure`. */
  fail(error: unknown): void;
};

/** The program: keys in, states out. It never reads what React holds, so no key meets a stale state. */
export type Program = {
  state(): AppState;
  subscribe(changed: () => void): () => void;
  press(key: KeyName): void;
  resize(size: Size): void;
  sat(): Sat;
};

/** The bindings and the phase that decide what a key does on a screen. */
export function keysOfScreen(screen: Screen): { bindings: readonly Binding[]; phase: string } {
  return screen.name === 'dashboard'
    ? { bindings: dashboardKeys, phase: dashboardPhase(screen.record) }
    : { bindings: reviewKeysFor(screen.state.gradeKeys), phase: phaseOf(screen.state) };
}

/** A program that begins on the `first` screen. */
export function createProgram(world: World, first: First, size: Size, control: Control): Program {
  const listeners = new Set<() => void>();
  let sat: Sat = { looks: 0, tookMs: 0 };
  let state: AppState = { screen: first.screen === 'review' ? opened(first.session) : dashboard(), help: null, size };

  function dashboard(): DashboardScreen {
    if (world.dashboard === null) throw new Error('there is no dashboard to open');
    return { name: 'dashboard', record: world.dashboard(), list: dashboardStart };
  }

  function opened(session: ReviewSession): ReviewScreen {
    return { name: 'review', session, state: beginReview(session), view: viewStart };
  }

  function set(change: Partial<AppState>): void {
    state = { ...state, ...change };
    for (const changed of listeners) changed();
  }

  function pressDashboard(screen: DashboardScreen, key: KeyName): void {
    const command = commandOf(dashboardKeys, dashboardPhase(screen.record), key);
    const { choices } = screen.record;
    if (command === 'down') set({ screen: { ...screen, list: moveChoice(screen.list, 1, choices.length) } });
    else if (command === 'up') set({ screen: { ...screen, list: moveChoice(screen.list, -1, choices.length) } });
    else if (command === 'help') set({ help: { top: 0 } });
    else if (command === 'quit') control.quit();
    else if (command === 'start') startChoice(screen, choices[screen.list.chosen]?.id);
  }

  function startChoice(screen: DashboardScreen, choice: string | undefined): void {
    if (choice === undefined) return;
    try {
      set({ screen: opened(world.start(choice)) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      set({ screen: { ...screen, list: { ...screen.list, notice: error.message } } });
    }
  }

  function pressReview(screen: ReviewScreen, key: KeyName): void {
    const command = commandOf(reviewKeys, phaseOf(screen.state), key);
    if (command === null) return;
    if (isViewCommand(command)) viewCommand(screen, command);
    else runCommand(screen, sessionCommand(command));
  }

  function viewCommand(screen: ReviewScreen, command: ViewCommand): void {
    if (command === 'help') set({ help: { top: 0 } });
    else if (command === 'back' || command === 'quit') leave(screen, command);
    else scrollBy(screen, command);
  }

  function scrollBy(screen: ReviewScreen, command: Exclude<ViewCommand, 'help' | 'back' | 'quit'>): void {
    const { last, room } = reviewPage(screen.state, screen.view, screen.session.today, state.size);
    const page = Math.max(1, room - 2);
    const rows = { scrollDown: 1, scrollUp: -1, pageDown: page, pageUp: -page }[command];
    const top = scrolled(Math.min(screen.view.top, last), rows, last + 1, 1);
    set({ screen: { ...screen, view: { top } } });
  }

  function runCommand(screen: ReviewScreen, command: ReviewCommand): void {
    const ran = runReview(screen.session, screen.state, command);
    const next: ReviewScreen = { ...screen, state: ran.state };
    set({ screen: { ...next, view: { top: topAfter(screen, next) } } });
    const { edit } = ran;
    if (edit === null) return;
    control.lend(async () => {
      const now = state.screen;
      if (now.name !== 'review') return;
      await now.session.prepareEdit();
      runCommand(now, perform(edit, now.session));
    });
  }

  /** Another card is read from its top; an uncovered answer comes into sight; else the text stays where it is. */
  function topAfter(before: ReviewScreen, after: ReviewScreen): number {
    const was = before.state;
    const is = after.state;
    const sameCard =
      was.at !== 'done' && is.at !== 'done' && was.position === is.position && was.item.card === is.item.card;
    if (!sameCard) return 0;
    if (was.at === is.at && is.at === 'question' && was.at === 'question' && was.uncovered === is.uncovered)
      return before.view.top;
    if (was.at === is.at && is.at === 'answer') return before.view.top;
    const page = reviewPage(is, { top: 0 }, after.session.today, state.size);
    return is.at === 'answer' || is.uncovered > 0 ? page.answerTop : 0;
  }

  function leave(screen: ReviewScreen, how: 'back' | 'quit'): void {
    const ended = runReview(screen.session, screen.state, { type: 'leave' }).state;
    const { looks, tookMs } = gradesOf(ended);
    sat = { looks: sat.looks + looks, tookMs: sat.tookMs + tookMs };
    if (how === 'quit' || world.dashboard === null) control.quit();
    else set({ screen: dashboard(), help: null });
  }

  function pressHelp(top: number, key: KeyName): void {
    const command = commandOf(helpKeys, 'any', key);
    const { bindings, phase } = keysOfScreen(state.screen);
    const { last } = helpPage(bindings, phase, top, state.size);
    if (command === 'closeHelp') set({ help: null });
    else if (command === 'scrollDown') set({ help: { top: scrolled(Math.min(top, last), 1, last + 1, 1) } });
    else if (command === 'scrollUp') set({ help: { top: scrolled(Math.min(top, last), -1, last + 1, 1) } });
    else if (command === 'quit' && state.screen.name === 'review') leave(state.screen, 'quit');
    else if (command === 'quit') control.quit();
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    press(key) {
      try {
        if (state.help !== null) pressHelp(state.help.top, key);
        else if (state.screen.name === 'dashboard') pressDashboard(state.screen, key);
        else pressReview(state.screen, key);
      } catch (error) {
        control.fail(error);
      }
    },
    resize: (next) => set({ size: next }),
    sat: () => sat,
  };
}
