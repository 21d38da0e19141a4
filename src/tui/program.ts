import { Failure } from '../failure.ts';
import type { Size } from './frame.ts';
import { commandOf } from './keymap.ts';
import type { KeyName } from './keys.ts';
import type { BoundEffect, Sat, Screen } from './screen.ts';
import { helpScreen } from './screens/help/screen.ts';
import { graphemesOf, safeText } from './text.ts';

/** What is drawn: a new value whenever that changes. */
export type AppState = { screen: Screen; size: Size };

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
  /** Takes text that was pasted. */
  paste(text: string): void;
  resize(size: Size): void;
  /** Leaves every screen, waits for the end of what they were doing, and says what the sittings came to. */
  close(): Promise<Sat>;
};

/** Something long that a screen is doing: stopped when the screen is left. */
type Work = { stop: AbortController; ended: Promise<void> };

/** A program with these screens over each other: the last is shown, and leaving it shows the one before. */
export function createProgram(screens: readonly [Screen, ...Screen[]], size: Size, control: Control): Program {
  const listeners = new Set<() => void>();
  const stack: Screen[] = [...screens];
  let help: Screen | null = null;
  let shownSize = size;
  const sat: Sat = { looks: 0, tookMs: 0 };
  const works = new Map<Screen, Work[]>();
  /** What was typed before the screen that is being opened was there; null when none is. */
  let early: (() => void)[] | null = null;
  /** The terminal is lent, or the app is left: keys that still come are nobody's. */
  let isAway = false;

  const top = (): Screen => stack.at(-1) ?? screens[0];
  const shown = (): Screen => help ?? top();
  let state: AppState = { screen: shown(), size };

  function draw(): void {
    state = { screen: shown(), size: shownSize };
    for (const changed of listeners) changed();
  }

  function leave(screen: Screen): void {
    const { looks, tookMs } = screen.leave();
    sat.looks += looks;
    sat.tookMs += tookMs;
    for (const { stop } of works.get(screen) ?? []) stop.abort();
  }

  function leaveAll(): void {
    for (let screen = stack.pop(); screen !== undefined; screen = stack.pop()) leave(screen);
  }

  function quit(): void {
    isAway = true;
    leaveAll();
    control.quit();
  }

  function back(): void {
    if (stack.length <= 1) {
      quit();
      return;
    }
    leave(stack.pop() as Screen);
    perform(top(), top().resumed());
  }

  function show(screen: Screen): void {
    if (isAway) return;
    stack.push(screen);
    perform(screen, screen.begin());
  }

  function perform(screen: Screen, effect: BoundEffect | null): void {
    if (effect?.do === 'back') back();
    else if (effect?.do === 'quit') quit();
    else if (effect?.do === 'open') open(screen, effect.screen);
    else if (effect?.do === 'lend') lend(screen, effect.job);
    else {
      if (effect?.do === 'work') work(screen, effect.job);
      draw();
    }
  }

  function lend(screen: Screen, job: Extract<BoundEffect, { do: 'lend' }>['job']): void {
    isAway = true;
    control.lend(async () => {
      const next = await job();
      isAway = false;
      perform(screen, next);
    });
  }

  function open(from: Screen, load: () => Screen | Promise<Screen>): void {
    const refused = (error: unknown): void => {
      if (!(error instanceof Failure)) throw error;
      from.failed(error);
      draw();
    };
    try {
      const screen = load();
      if (screen instanceof Promise) {
        early = [];
        screen.then(show, refused).then(typedEarly).catch(control.fail);
        draw();
      } else show(screen);
    } catch (error) {
      refused(error);
    }
  }

  function typedEarly(): void {
    const typed = early ?? [];
    early = null;
    for (const again of typed) again();
  }

  function work(screen: Screen, job: Extract<BoundEffect, { do: 'work' }>['job']): void {
    const stop = new AbortController();
    const changed = (): void => {
      if (!stop.signal.aborted) draw();
    };
    const ended = job(changed, stop.signal).then(
      (next) => {
        if (!stop.signal.aborted) perform(screen, next);
      },
      (error: unknown) => {
        // What was stopped on the way may end in any way it likes.
        if (!stop.signal.aborted) control.fail(error);
      },
    );
    works.set(screen, [...(works.get(screen) ?? []), { stop, ended }]);
  }

  function press(key: KeyName): void {
    const screen = shown();
    const { bindings, phase } = screen.keys();
    const command = commandOf(bindings, phase, key);
    if (command === 'quit') quit();
    else if (command === 'help') showHelp(screen);
    else if (command === 'back' && help !== null) showHelp(null);
    else if (command === 'back') back();
    else if (command !== null) perform(screen, screen.act(command, shownSize));
    else if (key === 'space') perform(screen, screen.write(' ', shownSize));
    else if (graphemesOf(key).length === 1) perform(screen, screen.write(key, shownSize));
  }

  function showHelp(about: Screen | null): void {
    help = about === null ? null : helpScreen(about.keys());
    draw();
  }

  /** Takes input now, or when the screen it is for is there. */
  function take(input: () => void): void {
    if (isAway) return;
    if (early !== null) early.push(() => take(input));
    else {
      try {
        input();
      } catch (error) {
        control.fail(error);
      }
    }
  }

  perform(top(), top().begin());
  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    press(key) {
      // Whatever is being opened, there is a way out.
      if (key === 'ctrl-c' && early !== null) early = null;
      take(() => press(key));
    },
    paste: (text) => take(() => perform(shown(), shown().write(oneRow(text), shownSize))),
    resize(next) {
      shownSize = next;
      draw();
    },
    async close() {
      isAway = true;
      leaveAll();
      await Promise.all([...works.values()].flat().map(({ ended }) => ended));
      return sat;
    },
  };
}

function oneRow(text: string): string {
  return safeText(text.replaceAll(/\s+/g, ' '));
}
