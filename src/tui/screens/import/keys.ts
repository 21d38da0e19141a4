import type { Binding } from '../../keymap.ts';

const ended = ['news', 'nothing'] as const;

/** The keys of an import. Its phases: `working`, then `news` when there are new cards, else `nothing`. */
export const importKeys = [
  { keys: ['escape'], command: 'back', when: ['working'], help: 'stop; what is stored stays', short: 'stop', rank: 1 },
  { keys: ['r'], command: 'read', when: ['news'], help: 'read the new cards', short: 'read the new cards', rank: 1 },
  { keys: ['enter', 'escape'], command: 'back', when: ended, help: 'back', short: 'back', rank: 2 },
  { keys: ['down', 'j'], command: 'scrollDown', when: ended, help: 'scroll down', rank: 9 },
  { keys: ['up', 'k'], command: 'scrollUp', when: ended, help: 'scroll up', rank: 9 },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 3 },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: 'any', help: 'leave', short: 'quit', rank: 4 },
] as const satisfies readonly Binding[];
