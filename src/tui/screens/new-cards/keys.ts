import type { Binding } from '../../keymap.ts';

const onCard = ['proposed', 'stored'] as const;
const anywhere = ['proposed', 'stored', 'ready', 'done'] as const;

/**
 * The keys of reading new cards. Its phases: `proposed` and `stored` while a card is shown, before or after it is stored;
 * `ready` and `done` when all have been read, with cards to store or without.
 */
export const newCardsKeys = [
  {
    keys: ['space', 'enter'],
    command: 'accept',
    when: ['proposed'],
    help: 'accept the card',
    short: 'accept',
    rank: 1,
  },
  { keys: ['space', 'enter'], command: 'accept', when: ['stored'], help: 'the next card', short: 'next', rank: 1 },
  {
    keys: ['-', 'x'],
    command: 'skip',
    when: ['proposed'],
    help: 'skip it for good: no import proposes it again',
    short: 'skip for good',
    rank: 2,
  },
  {
    keys: ['-', 'x'],
    command: 'skip',
    when: ['stored'],
    help: 'suspend the card: it is not asked',
    short: 'suspend',
    rank: 2,
  },
  {
    keys: ['e'],
    command: 'edit',
    when: onCard,
    help: 'edit the note in $EDITOR; it is read again',
    short: 'edit',
    rank: 3,
  },
  { keys: ['u', 'left'], command: 'undo', when: anywhere, help: 'take back the last step', short: 'undo', rank: 4 },
  { keys: ['A'], command: 'acceptAll', when: ['proposed'], help: 'accept all the others', short: 'all', rank: 5 },
  { keys: ['enter'], command: 'finish', when: ['ready'], help: 'store what was accepted', short: 'store', rank: 1 },
  { keys: ['enter'], command: 'finish', when: ['done'], help: 'finish', short: 'done', rank: 1 },
  { keys: ['down', 'j'], command: 'scrollDown', when: anywhere, help: 'scroll down', rank: 9 },
  { keys: ['up', 'k'], command: 'scrollUp', when: anywhere, help: 'scroll up', rank: 9 },
  { keys: ['escape'], command: 'back', when: ['stored', 'done'], help: 'back', rank: 9 },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 6 },
  {
    keys: ['q', 'escape', 'ctrl-c'],
    command: 'quit',
    when: ['proposed', 'ready'],
    help: 'leave, and store nothing',
    short: 'store nothing',
    rank: 4,
  },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: ['stored', 'done'], help: 'leave', rank: 9 },
] as const satisfies readonly Binding[];
