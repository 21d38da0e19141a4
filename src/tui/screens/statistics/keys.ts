import type { Binding } from '../../keymap.ts';

/** The keys of the statistics; a command that is a digit shows the tab of that place. */
export const statisticsKeys = [
  { keys: ['right', 'tab', 'l'], command: 'next', when: 'any', help: 'the next tab', rank: 9 },
  {
    keys: ['left', 'h'],
    command: 'previous',
    when: 'any',
    help: 'the tab before',
    short: 'tab',
    label: '← →',
    rank: 1,
  },
  { keys: ['1'], command: '1', when: 'any', help: 'today', rank: 9 },
  { keys: ['2'], command: '2', when: 'any', help: 'calendar: days, time, hours', rank: 9 },
  { keys: ['3'], command: '3', when: 'any', help: 'retention: what you remember', rank: 9 },
  { keys: ['4'], command: '4', when: 'any', help: 'forecast: the days to come', rank: 9 },
  { keys: ['5'], command: '5', when: 'any', help: 'topics: what is hard', rank: 9 },
  { keys: ['6'], command: '6', when: 'any', help: 'exam: where you stand', rank: 9 },
  { keys: ['down', 'j'], command: 'scrollDown', when: 'any', help: 'scroll down', rank: 9 },
  { keys: ['up', 'k'], command: 'scrollUp', when: 'any', help: 'scroll up', short: 'scroll', label: '↑↓', rank: 4 },
  { keys: ['pagedown', 'space'], command: 'pageDown', when: 'any', help: 'a page down', rank: 9 },
  { keys: ['pageup'], command: 'pageUp', when: 'any', help: 'a page up', rank: 9 },
  { keys: ['t'], command: 'numbers', when: ['charts'], help: 'the numbers as text', short: 'numbers', rank: 2 },
  { keys: ['t'], command: 'numbers', when: ['numbers'], help: 'the charts again', short: 'charts', rank: 2 },
  { keys: ['escape'], command: 'back', when: 'any', help: 'back to the dashboard', short: 'back', rank: 5 },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 3 },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: 'any', help: 'leave', short: 'quit', rank: 6 },
] as const satisfies readonly Binding[];

/** A command of the statistics, or of the program. */
export type StatisticsCommand = (typeof statisticsKeys)[number]['command'];
