import type { Binding } from '../../keymap.ts';
import { fieldKeys } from '../../widgets/field.ts';

/** The phases in which keys do things to the chosen card; in `search` they are text. */
const onCard = ['list', 'card'] as const;

/**
 * The keys of browsing. Its phases: `search` while the query is typed, `list` while a card is chosen, `card` while one card
 * has the whole screen; `none` is the list without a card.
 */
export const browseKeys = [
  { keys: ['down'], command: 'down', when: ['search'], help: 'the next card', rank: 4 },
  {
    keys: ['up'],
    command: 'up',
    when: ['search'],
    help: 'the card before',
    short: 'choose',
    label: '↑↓',
    rank: 4,
  },
  {
    keys: ['enter'],
    command: 'toList',
    when: ['search'],
    help: 'to the cards: keys do things to the chosen one',
    short: 'to the cards',
    rank: 1,
  },
  {
    keys: ['tab'],
    command: 'complete',
    when: ['search'],
    help: 'complete a tag, deck or state',
    short: 'complete',
    rank: 5,
  },
  {
    keys: ['escape'],
    command: 'clear',
    when: ['search'],
    help: 'clear the search; when it is empty, back',
    short: 'clear, back',
    rank: 2,
  },
  { keys: ['pagedown'], command: 'pageDown', when: ['search', 'list', 'card'], help: 'a page down', rank: 9 },
  { keys: ['pageup'], command: 'pageUp', when: ['search', 'list', 'card'], help: 'a page up', rank: 9 },
  ...fieldKeys(['search']),
  { keys: ['down', 'j'], command: 'down', when: ['list'], help: 'the next card', rank: 9 },
  { keys: ['up', 'k'], command: 'up', when: ['list'], help: 'the card before', rank: 9 },
  { keys: ['home', 'g'], command: 'first', when: ['list'], help: 'the first card', rank: 9 },
  { keys: ['end', 'G'], command: 'last', when: ['list'], help: 'the last card', rank: 9 },
  { keys: ['enter', 'space'], command: 'open', when: ['list'], help: 'the whole card', short: 'card', rank: 1 },
  {
    keys: ['/', 'tab'],
    command: 'toSearch',
    when: ['list', 'none'],
    help: 'change the search',
    short: 'search',
    rank: 2,
  },
  { keys: ['down', 'j'], command: 'scrollDown', when: ['card'], help: 'scroll down', rank: 9 },
  { keys: ['up', 'k'], command: 'scrollUp', when: ['card'], help: 'scroll up', rank: 9 },
  { keys: ['right', 'n'], command: 'down', when: ['card'], help: 'the next card', rank: 9 },
  { keys: ['left', 'p'], command: 'up', when: ['card'], help: 'the card before', short: 'card', label: '← →', rank: 6 },
  {
    keys: ['escape', 'enter', 'space'],
    command: 'close',
    when: ['card'],
    help: 'back to the list',
    short: 'list',
    rank: 1,
  },
  {
    keys: ['-'],
    command: 'suspend',
    when: onCard,
    help: 'suspend the card, or let it be asked again',
    short: 'suspend',
    rank: 6,
  },
  { keys: ['f'], command: 'flag', when: onCard, help: 'flag the card, or take its flag off', short: 'flag', rank: 8 },
  { keys: ['b'], command: 'bury', when: onCard, help: 'bury the card: not before tomorrow', short: 'bury', rank: 9 },
  { keys: ['X'], command: 'forget', when: onCard, help: 'forget the card: new again, its history is kept', rank: 9 },
  {
    keys: ['e'],
    command: 'edit',
    when: onCard,
    help: 'edit the note in $EDITOR, at the line of the card',
    short: 'edit',
    rank: 5,
  },
  { keys: ['o'], command: 'openPicture', when: onCard, help: 'open the picture of the card', rank: 9 },
  {
    keys: ['u'],
    command: 'undo',
    when: ['list', 'card', 'none'],
    help: 'take back the last thing done to a card here',
    short: 'undo',
    rank: 4,
  },
  { keys: ['escape'], command: 'back', when: ['list', 'none'], help: 'back to the dashboard', rank: 9 },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 3 },
  { keys: ['q'], command: 'quit', when: ['list', 'card', 'none'], help: 'leave', rank: 9 },
  { keys: ['ctrl-c'], command: 'quit', when: 'any', help: 'leave', rank: 9 },
] as const satisfies readonly Binding[];

/** A command that is one of browsing's own, or of the program. */
export type BrowseCommand = (typeof browseKeys)[number]['command'];
