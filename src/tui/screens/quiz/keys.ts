import type { Binding } from '../../keymap.ts';
import { lettersAfterA } from './letter-keys.ts';

/** The phases in which a question waits for an answer: one option is to be chosen, or several. */
const asked = ['one', 'several'] as const;
const scrolls = [...asked, 'verdict', 'done'] as const;

/** The keys of a question with options, in a quiz and in a review. `optionN` is the option in that place. */
export const questionKeys = [
  {
    keys: ['enter'],
    command: 'answer',
    when: ['one'],
    help: 'answer with the option pointed at',
    rank: 1,
  },
  {
    keys: ['enter'],
    command: 'answer',
    when: ['several'],
    help: 'pick the option pointed at; once enough are picked, answer',
    short: 'pick, then answer',
    rank: 1,
  },
  {
    keys: ['space'],
    command: 'toggle',
    when: ['several'],
    help: 'pick the option pointed at, or take it back',
    rank: 6,
  },
  {
    keys: ['a', 'A'],
    command: 'option0',
    when: ['one'],
    help: 'answer A, and so on to F',
    short: 'answer',
    label: 'A–F',
    rank: 1,
  },
  {
    keys: ['a', 'A'],
    command: 'option0',
    when: ['several'],
    help: 'pick A or take it back, and so on to F',
    short: 'pick',
    label: 'A–F',
    rank: 2,
  },
  ...lettersAfterA(asked),
  {
    keys: ['down', 'j'],
    command: 'down',
    when: asked,
    help: 'point at the next option',
    short: 'choose',
    label: '↑↓ ⏎',
    rank: 5,
  },
  { keys: ['up', 'k'], command: 'up', when: asked, help: 'point at the option before', rank: 9 },
  {
    keys: ['x'],
    command: 'strike',
    when: asked,
    help: 'strike out the option pointed at, or let it in again',
    short: 'strike out',
    rank: 4,
  },
  {
    keys: ['n'],
    command: 'unsure',
    when: asked,
    help: 'not sure: the answer will be a guess; pressed twice: no answer',
    short: 'not sure',
    rank: 4,
  },
  { keys: ['enter', 'space'], command: 'next', when: ['verdict'], help: 'go on', short: 'next', rank: 1 },
  {
    keys: ['down', 'j'],
    command: 'down',
    when: ['verdict'],
    help: 'the facts and sources of the next option',
    short: 'facts and sources',
    label: '↑↓',
    rank: 3,
  },
  { keys: ['up', 'k'], command: 'up', when: ['verdict'], help: 'the facts and sources of the option before', rank: 9 },
  {
    keys: ['f'],
    command: 'flag',
    when: ['verdict'],
    help: 'flag the question, or take its flag off',
    short: 'flag',
    rank: 5,
  },
  {
    keys: ['u'],
    command: 'undo',
    when: 'any',
    help: 'take the last answer back, with what it brought up',
    short: 'undo',
    rank: 6,
  },
  { keys: ['pagedown', 'ctrl-d'], command: 'pageDown', when: scrolls, help: 'scroll down', rank: 9 },
  { keys: ['pageup', 'ctrl-u'], command: 'pageUp', when: scrolls, help: 'scroll up', rank: 9 },
  { keys: ['?'], command: 'help', when: 'any', help: 'all keys of this screen', short: 'help', rank: 3 },
  { keys: ['escape'], command: 'back', when: 'any', help: 'leave the session', rank: 8 },
  { keys: ['q', 'ctrl-c'], command: 'quit', when: 'any', help: 'leave certamen', rank: 7 },
] as const satisfies readonly Binding[];

/** On the last screen of a quiz there is nothing to answer. */
export const quizKeys = [
  ...questionKeys,
  { keys: ['enter', 'space'], command: 'back', when: ['done'], help: 'leave the quiz', short: 'leave', rank: 1 },
] as const satisfies readonly Binding[];

/** Which keys work now. */
export type QuestionPhase = 'one' | 'several' | 'verdict';

/** What the keys of a question do. */
export type QuestionCommand = (typeof questionKeys)[number]['command'];

/** The commands that scroll, which the session does not know. */
export type ScrollCommand = Extract<QuestionCommand, 'pageDown' | 'pageUp'>;
