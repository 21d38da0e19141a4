import type { KeyName } from './keys.ts';

/** One thing a key does. Read by the dispatcher, the footer, the help screen and the table in the README. */
export type Binding<Command extends string = string, Phase extends string = string> = {
  /** The keys that do it; the first is the one shown. */
  keys: readonly [KeyName, ...KeyName[]];
  command: Command;
  /** On which phases of its screen it works; `any` is all of them. */
  when: readonly Phase[] | 'any';
  /** What it does, in the words of the help screen. */
  help: string;
  /** The same in a word or two for the footer; without it the key is only in the help. */
  short?: string;
  /** How the footer writes the key, when not as `keyLabel` does: one label for two keys. */
  label?: string;
  /** Which stays longer when the footer is narrow: 1 goes last. */
  rank: number;
};

/** The keys of the dashboard. */
export const dashboardKeys = [
  { keys: ['down', 'j'], command: 'down', when: ['list'], help: 'the next choice', rank: 4 },
  {
    keys: ['up', 'k'],
    command: 'up',
    when: ['list'],
    help: 'the choice before',
    short: 'choose',
    label: '↑↓',
    rank: 4,
  },
  { keys: ['enter', 'space'], command: 'start', when: ['list'], help: 'start what is chosen', short: 'start', rank: 1 },
  {
    keys: ['b'],
    command: 'browse',
    when: 'any',
    help: 'browse the cards: search, look, put aside',
    short: 'browse',
    rank: 5,
  },
  {
    keys: ['s'],
    command: 'statistics',
    when: 'any',
    help: 'statistics: what was done, what you remember, what is to come',
    short: 'statistics',
    rank: 5,
  },
  {
    keys: ['i'],
    command: 'import',
    when: 'any',
    help: 'import every folder imported before',
    short: 'import',
    rank: 6,
  },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 3 },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: 'any', help: 'leave', short: 'quit', rank: 2 },
] as const satisfies readonly Binding[];

/** The phases in which a card is on the screen. */
const onCard = ['question', 'members', 'answer', 'answerSix'] as const;
const scrolled = [...onCard, 'done'] as const;

/**
 * The keys of a review. Its phases are those of the session; `members` is a list that uncovers one by one, `answerSix`
 * an answer that is graded from 0 to 5. A command `gradeN` gives the grade N of SM-2, so four keys skip some.
 */
export const reviewKeys = [
  {
    keys: ['space', 'enter'],
    command: 'reveal',
    when: ['question'],
    help: 'show the answer',
    short: 'show answer',
    rank: 1,
  },
  {
    keys: ['space', 'enter'],
    command: 'reveal',
    when: ['members'],
    help: 'the next member of a list',
    short: 'next',
    rank: 1,
  },
  { keys: ['a'], command: 'revealAll', when: ['members'], help: 'the whole list', short: 'all', rank: 2 },
  {
    keys: ['1'],
    command: 'grade1',
    when: ['answer'],
    help: 'again: forgotten; it comes back in this session',
    rank: 9,
  },
  { keys: ['2'], command: 'grade3', when: ['answer'], help: 'hard: recalled with serious difficulty', rank: 9 },
  { keys: ['3'], command: 'grade4', when: ['answer'], help: 'good: recalled after a moment', rank: 9 },
  { keys: ['4'], command: 'grade5', when: ['answer'], help: 'easy: recalled at once', rank: 9 },
  { keys: ['0'], command: 'grade0', when: ['answerSix'], help: 'a blackout', rank: 9 },
  { keys: ['1'], command: 'grade1', when: ['answerSix'], help: 'wrong; the answer looked familiar', rank: 9 },
  { keys: ['2'], command: 'grade2', when: ['answerSix'], help: 'wrong; the answer seemed easy', rank: 9 },
  { keys: ['3'], command: 'grade3', when: ['answerSix'], help: 'right, with serious difficulty', rank: 9 },
  { keys: ['4'], command: 'grade4', when: ['answerSix'], help: 'right, after a moment', rank: 9 },
  { keys: ['5'], command: 'grade5', when: ['answerSix'], help: 'perfect', rank: 9 },
  {
    keys: ['u'],
    command: 'undo',
    when: 'any',
    help: 'take back the last step, also after the last card',
    short: 'undo',
    rank: 3,
  },
  {
    keys: ['s'],
    command: 'showSource',
    when: onCard,
    help: 'show where the card comes from, or hide it',
    short: 'source',
    rank: 6,
  },
  {
    keys: ['e'],
    command: 'edit',
    when: onCard,
    help: 'edit the note in $EDITOR, at the line of the card',
    short: 'edit',
    rank: 7,
  },
  {
    keys: ['-'],
    command: 'suspend',
    when: onCard,
    help: 'suspend the card: it is not asked any more',
    short: 'suspend',
    rank: 8,
  },
  { keys: ['b'], command: 'bury', when: onCard, help: 'bury the card: not before tomorrow', rank: 9 },
  { keys: ['f'], command: 'flag', when: onCard, help: 'flag the card, or take its flag off', rank: 9 },
  { keys: ['o'], command: 'openPicture', when: onCard, help: 'open the picture of the card', rank: 9 },
  { keys: ['X'], command: 'forget', when: onCard, help: 'forget the card: new again, its history is kept', rank: 9 },
  { keys: ['down', 'j'], command: 'scrollDown', when: scrolled, help: 'scroll down', rank: 9 },
  { keys: ['up', 'k'], command: 'scrollUp', when: scrolled, help: 'scroll up', rank: 9 },
  { keys: ['pagedown'], command: 'pageDown', when: scrolled, help: 'a page down', rank: 9 },
  { keys: ['pageup'], command: 'pageUp', when: scrolled, help: 'a page up', rank: 9 },
  {
    keys: ['enter', 'escape'],
    command: 'back',
    when: ['done'],
    help: 'finish: back to the dashboard, if you came from it',
    short: 'done',
    rank: 1,
  },
  { keys: ['escape'], command: 'back', when: onCard, help: 'end the session; every grade is kept', rank: 9 },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 4 },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: 'any', help: 'leave; every grade is kept', short: 'quit', rank: 5 },
] as const satisfies readonly Binding[];

/** The keys of a review with four grades, or with six: each without the grade keys of the other. */
export function reviewKeysFor(gradeKeys: 'four' | 'six'): readonly (typeof reviewKeys)[number][] {
  const other = gradeKeys === 'four' ? 'answerSix' : 'answer';
  return reviewKeys.filter(({ when }) => when === 'any' || when.some((phase) => phase !== other));
}

/** The keys of the help screen. */
export const helpKeys = [
  { keys: ['escape', '?', 'enter', 'space'], command: 'back', when: 'any', help: 'back', short: 'back', rank: 1 },
  { keys: ['down', 'j'], command: 'scrollDown', when: 'any', help: 'scroll down', rank: 3 },
  { keys: ['up', 'k'], command: 'scrollUp', when: 'any', help: 'scroll up', short: 'scroll', label: '↑↓', rank: 3 },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: 'any', help: 'leave', short: 'quit', rank: 2 },
] as const satisfies readonly Binding[];

/** The bindings that work on a phase of a screen. */
export function bindingsOf<B extends Binding>(bindings: readonly B[], phase: string): B[] {
  return bindings.filter(({ when }) => when === 'any' || (when as readonly string[]).includes(phase));
}

/** The command of a key on a phase; null when the key does nothing there. */
export function commandOf<B extends Binding>(bindings: readonly B[], phase: string, key: KeyName): B['command'] | null {
  const found = bindingsOf(bindings, phase).find(({ keys }) => (keys as readonly KeyName[]).includes(key));
  return found?.command ?? null;
}

const signs: Record<KeyName, string> = {
  enter: '⏎',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  escape: 'esc',
  pageup: 'pgup',
  pagedown: 'pgdn',
  'ctrl-c': 'ctrl-c',
};

/** How a key is written on the screen: its sign, its word, or the character itself. */
export function keyLabel(key: KeyName): string {
  return signs[key] ?? key;
}
