import { graphemesOf, type Line, span, widthOf } from '../text.ts';

/** A line of text that is being typed: what stands before the cursor and what behind it. */
export type Field = { before: string; after: string };

/** A field with this text in it, the cursor at its end. */
export function fieldOf(text: string): Field {
  return { before: text, after: '' };
}

/** The whole text of a field. */
export function textOf({ before, after }: Field): string {
  return before + after;
}

/** The field after text was typed or pasted at the cursor. */
export function typed({ before, after }: Field, text: string): Field {
  return { before: before + text, after };
}

/** What a key does in a field; each moves or takes away whole characters as a person sees them. */
export type FieldCommand =
  | 'eraseBack'
  | 'eraseWord'
  | 'eraseLine'
  | 'cursorLeft'
  | 'cursorRight'
  | 'cursorHome'
  | 'cursorEnd';

const commands: ReadonlySet<string> = new Set<FieldCommand>([
  'eraseBack',
  'eraseWord',
  'eraseLine',
  'cursorLeft',
  'cursorRight',
  'cursorHome',
  'cursorEnd',
]);

/** Whether a command is one of a field. */
export function isFieldCommand(command: string): command is FieldCommand {
  return commands.has(command);
}

/** The field after a command; at its ends it stays as it is. */
export function edited(field: Field, command: FieldCommand): Field {
  const { before, after } = field;
  switch (command) {
    case 'eraseBack':
      return { before: graphemesOf(before).slice(0, -1).join(''), after };
    case 'eraseWord':
      return { before: before.replace(/\S*\s*$/, ''), after };
    case 'eraseLine':
      return { before: '', after: '' };
    case 'cursorLeft': {
      const last = graphemesOf(before).at(-1) ?? '';
      return { before: before.slice(0, before.length - last.length), after: last + after };
    }
    case 'cursorRight': {
      const first = graphemesOf(after)[0] ?? '';
      return { before: before + first, after: after.slice(first.length) };
    }
    case 'cursorHome':
      return { before: '', after: before + after };
    case 'cursorEnd':
      return { before: before + after, after: '' };
  }
}

/** The bindings of a text field for the phases in which it is typed into; they are in the help, not in the footer. */
export function fieldKeys<Phase extends string>(when: readonly [Phase, ...Phase[]]) {
  return [
    { keys: ['backspace'], command: 'eraseBack', when, help: 'erase the character before the cursor', rank: 9 },
    { keys: ['ctrl-w'], command: 'eraseWord', when, help: 'erase the word before the cursor', rank: 9 },
    { keys: ['ctrl-u'], command: 'eraseLine', when, help: 'erase the whole line', rank: 9 },
    { keys: ['left'], command: 'cursorLeft', when, help: 'the cursor one character to the left', rank: 9 },
    { keys: ['right'], command: 'cursorRight', when, help: 'the cursor one character to the right', rank: 9 },
    { keys: ['home', 'ctrl-a'], command: 'cursorHome', when, help: 'the cursor to the start of the line', rank: 9 },
    { keys: ['end', 'ctrl-e'], command: 'cursorEnd', when, help: 'the cursor to the end of the line', rank: 9 },
  ] as const;
}

const CURSOR = '▏';

/** The field on one row of at most `width` columns, with its cursor when it is typed into; the part around the cursor stays. */
export function fieldLine({ before, after }: Field, isActive: boolean, width: number): Line {
  const shownBefore = lastColumns(before, width - 1 - Math.min(widthOf(after), Math.floor(width / 4)));
  const shownAfter = firstColumns(after, width - 1 - widthOf(shownBefore));
  return [span(shownBefore, 'strong'), span(isActive ? CURSOR : '', 'accent'), span(shownAfter, 'strong')];
}

function firstColumns(text: string, columns: number): string {
  let used = 0;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    used += widthOf(grapheme);
    if (used > columns) break;
    kept += grapheme;
  }
  return kept;
}

function lastColumns(text: string, columns: number): string {
  let used = 0;
  let kept = '';
  for (const grapheme of graphemesOf(text).toReversed()) {
    used += widthOf(grapheme);
    if (used > columns) break;
    kept = grapheme + kept;
  }
  return kept;
}
