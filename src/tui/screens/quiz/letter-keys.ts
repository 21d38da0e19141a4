import type { Binding } from '../../keymap.ts';

/** The letters after A, which pick the option in their place; what A does is told by each screen in its own words. */
export function lettersAfterA<const Phase extends string>(when: readonly Phase[]) {
  return [
    { keys: ['b', 'B'], command: 'option1', when, help: 'the same with B', rank: 9 },
    { keys: ['c', 'C'], command: 'option2', when, help: 'the same with C', rank: 9 },
    { keys: ['d', 'D'], command: 'option3', when, help: 'the same with D', rank: 9 },
    { keys: ['e', 'E'], command: 'option4', when, help: 'the same with E', rank: 9 },
    { keys: ['f', 'F'], command: 'option5', when, help: 'the same with F', rank: 9 },
  ] as const satisfies readonly Binding[];
}
