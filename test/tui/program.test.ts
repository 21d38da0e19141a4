import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { Binding } from '../../src/tui/keymap.ts';
import { createProgram } from '../../src/tui/program.ts';
import { type Effect, openScreen, type Screen } from '../../src/tui/screen.ts';
import { span } from '../../src/tui/text.ts';

const keys = [
  { keys: ['o'], command: 'open', when: ['keys'], help: 'open', rank: 1 },
  { keys: ['enter'], command: 'open', when: ['text'], help: 'open', rank: 1 },
  { keys: ['escape'], command: 'back', when: 'any', help: 'back', rank: 1 },
  { keys: ['?'], command: 'help', when: ['keys'], help: 'keys', rank: 1 },
  { keys: ['ctrl-c'], command: 'quit', when: 'any', help: 'leave', rank: 1 },
] as const satisfies readonly Binding[];

type Logged = string[];

/** A screen whose state is the text that was written into it, and which does this when it is told to open. */
function screenOf(name: string, log: Logged, effect?: Effect<string>, phase: 'keys' | 'text' = 'text'): Screen {
  return openScreen<string, (typeof keys)[number]>(
    {
      name,
      page: (state) => ({ header: [], body: [[span(state)]], footer: [] }),
      keys: () => ({ bindings: keys, phase }),
      act: (state) => (effect === undefined ? { state } : { state, effect }),
      write: (state, text) => ({ state: state + text }),
      failed: (_, { message }) => message,
      resumed: (state) => ({ state: `${state}, back` }),
      leave: (state) => {
        log.push(`${name}: ${state}`);
        return { looks: 1, tookMs: 10 };
      },
    },
    { state: '' },
  );
}

/** A program over these screens, driven without a terminal. */
function programOf(...screens: [Screen, ...Screen[]]) {
  const lent: (() => Promise<void>)[] = [];
  const failures: unknown[] = [];
  const ended = { count: 0 };
  const program = createProgram(
    screens,
    { columns: 80, rows: 24 },
    {
      quit: () => {
        ended.count += 1;
      },
      lend: (job) => lent.push(job),
      fail: (error) => failures.push(error),
    },
  );
  const shown = (): string => {
    const { screen, size } = program.state();
    return `${screen.name}: ${screen.page(size).body[0]?.[0]?.text ?? ''}`;
  };
  return { program, lent, failures, ended, shown };
}

describe('the program', () => {
  it('hands text to a screen that takes it: characters, spaces, and what was pasted, on one row and harmless', () => {
    const { program, shown } = programOf(screenOf('search', []));
    for (const key of ['s', '3', 'space', 'é', '日', '👍🏽']) program.press(key);
    program.press('pageup');
    program.paste('EC2\r\nlimits\x1b[2J');
    expect(shown()).toBe('search: s3 é日👍🏽EC2 limits␛[2J');
  });

  it('keeps what is typed while a screen is being loaded for that screen, in order', async () => {
    const log: Logged = [];
    let loaded: (screen: Screen) => void = () => {};
    const screen = () =>
      new Promise<Screen>((resolve) => {
        loaded = resolve;
      });
    const { program, shown } = programOf(screenOf('first', log, { do: 'open', screen }));
    program.press('enter');
    program.press('a');
    program.paste('bc');
    program.press('d');
    expect(shown()).toBe('first: ');
    loaded(screenOf('second', log));
    await Promise.resolve().then(() => {});
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(shown()).toBe('second: abcd');
    program.press('escape');
    expect(shown()).toBe('first: , back');
    expect(log).toEqual(['second: abcd']);
  });

  it('has a way out while a screen is being loaded', async () => {
    const { program, ended } = programOf(screenOf('first', [], { do: 'open', screen: () => new Promise(() => {}) }));
    program.press('enter');
    program.press('ctrl-c');
    expect(ended.count).toBe(1);
  });

  it.each([
    [
      'at once',
      () => {
        throw new Failure('database', 'The disk is full.');
      },
    ],
    ['later', () => Promise.reject(new Failure('database', 'The disk is full.'))],
  ] as const)('stays where it is and says why when a screen cannot be opened, %s', async (_, screen) => {
    const { program, shown } = programOf(screenOf('first', [], { do: 'open', screen }));
    program.press('enter');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(shown()).toBe('first: The disk is full.');
    program.press('!');
    expect(shown()).toBe('first: The disk is full.!');
  });

  it('leaves every screen once when it is quit, whatever is still typed, and adds up what they came to', async () => {
    const log: Logged = [];
    const { program, ended } = programOf(screenOf('below', log), screenOf('above', log, undefined, 'keys'));
    program.press('?');
    expect(program.state().screen.name).toBe('help');
    program.press('ctrl-c');
    program.press('ctrl-c');
    expect(ended.count).toBe(1);
    expect(await program.close()).toEqual({ looks: 2, tookMs: 20 });
    expect(log).toEqual(['above: ', 'below: ']);
  });

  it('gives keys to nobody while the terminal is lent, and goes on with what the job made of the state', async () => {
    const job = async () => ({ state: 'edited' });
    const { program, lent, shown } = programOf(screenOf('note', [], { do: 'lend', job }));
    program.press('enter');
    program.press('x');
    await lent[0]?.();
    expect(shown()).toBe('note: edited');
    program.press('y');
    expect(shown()).toBe('note: editedy');
  });

  it('draws how far work is, takes keys meanwhile, and ends with what it resolves to', async () => {
    let finish: () => void = () => {};
    const { program, shown } = programOf(
      screenOf('import', [], {
        do: 'work',
        job: async (changed) => {
          changed((state) => `${state}1 of 2 `);
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          return (state) => ({ state: `${state} done` });
        },
      }),
    );
    program.press('enter');
    program.press('k');
    expect(shown()).toBe('import: 1 of 2 k');
    finish();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(shown()).toBe('import: 1 of 2 k done');
  });

  it('stops work when its screen is left, and waits for its end before the app ends', async () => {
    const log: Logged = [];
    const job = (_: unknown, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          setTimeout(() => {
            log.push('work ended');
            reject(new Error('stopped'));
          }, 5);
        });
      });
    const { program, failures } = programOf(screenOf('below', []), screenOf('import', log, { do: 'work', job }));
    program.press('enter');
    program.press('escape');
    await program.close();
    expect(log).toEqual(['import: ', 'work ended']);
    expect(failures).toEqual([]);
  });
});
