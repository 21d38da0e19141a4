import type { Key } from 'ink';
import { graphemesOf } from './text.ts';

/**
 * A key by name: the character itself (`a`, `A`, `?`), or `space`, `enter`, `tab`, `shift-tab`, `escape`, `backspace`
 * (also the delete key: terminals do not agree which is which), `up`, `down`, `left`, `right`, `pageup`, `pagedown`,
 * `home`, `end`, `ctrl-c`.
 */
export type KeyName = string;

/** The part of Ink's key record that is read. */
export type KeyFlags = Partial<Key>;

const named: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

const controls: Record<string, KeyName> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\t': 'tab',
  ' ': 'space',
  '\x1b': 'escape',
  '\x7f': 'backspace',
  '\b': 'backspace',
};

/** What ends an escape sequence, for those whose first bytes came in an earlier read. */
const sequenceNames: Record<string, KeyName> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
  '1~': 'home',
  '3~': 'backspace',
  '4~': 'end',
  '5~': 'pageup',
  '6~': 'pagedown',
};

/** Text with several keys in it (a fast typist, ssh, tmux) as the names of the keys, in order. */
function namesOf(text: string): KeyName[] {
  return graphemesOf(text).flatMap((grapheme) => {
    // A carriage return and a newline are one grapheme, and two presses of Enter never make one.
    const name = controls[grapheme];
    if (name !== undefined) return [name];
    const code = grapheme.charCodeAt(0);
    return code < 0x20 ? [`ctrl-${String.fromCharCode(code + 96)}`] : [grapheme];
  });
}

/** How long the rest of an escape sequence is waited for, on a slow line or a busy machine; nobody notices it at Escape. */
const SEQUENCE_MS = 100;

/** A started escape sequence: Escape and what followed of it. */
const started = /^\x1b(?:\[[0-9;]*|O)?$/;
const completed = /^\x1b(?:\[(?:\d+;\d+)?|O)([A-Z])|^\x1b\[(\d+)(?:;\d+)?(~)/;
/** A whole sequence that Ink found no name for (a mouse report, a focus change): its text without Escape. */
const unknownSequence = /^\[[0-9;<?]+[A-Za-z~]$|^\[[IO]$/;

/** Turns what Ink reports into keys; `end` forgets what was started. */
export type KeyReader = { push(input: string, flags: KeyFlags): void; end(): void };

/** So long after its last bytes a paste is over even when its end never came: no key may be lost in it for ever. */
const PASTE_MS = 500;

/**
 * A reader that calls `onKey` once for each key, in order, however the bytes were cut into reads: several keys in one
 * report are taken apart; an escape sequence in two reads is put together (a lone Escape therefore counts after 100 ms,
 * or at the next key). What stands between paste markers is no keys: `onPaste` gets it as one text, as it was pasted.
 */
export function createKeyReader(onKey: (key: KeyName) => void, onPaste: (text: string) => void): KeyReader {
  let pending = '';
  /** Whether the Escape at the start of `pending` was only supposed: a `[` came, and may have been typed. */
  let supposed = false;
  /** What was pasted so far; null when nothing is being pasted. */
  let pasted: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  const handOut = (text: string): void => {
    for (const name of namesOf(supposed ? text.slice(1) : text)) onKey(name);
    supposed = false;
  };
  const flush = (): void => {
    clearTimeout(timer);
    const text = pending;
    pending = '';
    handOut(text);
  };
  const wait = (text: string): void => {
    pending = text;
    clearTimeout(timer);
    timer = setTimeout(flush, SEQUENCE_MS);
  };

  const endPaste = (): void => {
    const text = pasted ?? '';
    pasted = null;
    if (text !== '') onPaste(text);
  };

  const takeText = (input: string): void => {
    let text = pending + input;
    clearTimeout(timer);
    pending = '';
    const match = completed.exec(text);
    if (match !== null) {
      const name = sequenceNames[match[1] ?? `${match[2]}~`];
      if (name !== undefined) onKey(name);
      text = text.slice(match[0].length);
      supposed = false;
    }
    if (started.test(text)) wait(text);
    else handOut(text);
  };

  return {
    push(input, flags) {
      if (input === '[200~') {
        flush();
        pasted = '';
        timer = setTimeout(endPaste, PASTE_MS);
        return;
      }
      if (pasted !== null) {
        clearTimeout(timer);
        if (input === '[201~') return endPaste();
        pasted += flags.return === true ? '\n' : flags.tab === true ? '\t' : input;
        timer = setTimeout(endPaste, PASTE_MS);
        return;
      }
      if (flags.escape === true) {
        flush();
        // Two Escapes in one read are one report, whose text is the second.
        if (input === '\x1b') onKey('escape');
        wait('\x1b');
        return;
      }
      const name = flags.tab === true ? (flags.shift === true ? 'shift-tab' : 'tab') : nameOf(flags);
      if (name !== undefined) {
        flush();
        // Escape and an arrow in one read are reported as an arrow with Alt.
        if (flags.meta === true) onKey('escape');
        onKey(name);
      } else if (flags.ctrl === true) {
        flush();
        onKey(`ctrl-${input}`);
      } else if (flags.meta === true) {
        // Alt and a letter send what Escape and the letter send; no key here has Alt.
        flush();
        takeText(`\x1b${input}`);
      } else if (pending === '' && unknownSequence.test(input)) {
        return;
      } else if (pending === '' && input.startsWith('[') && started.test(`\x1b${input}`)) {
        // The start of a sequence whose rest is still to come, with its Escape taken off by Ink; or a bracket.
        supposed = true;
        wait(`\x1b${input}`);
      } else {
        takeText(input);
      }
    },
    end() {
      clearTimeout(timer);
      pending = '';
      pasted = null;
      supposed = false;
    },
  };
}

function nameOf(flags: KeyFlags): KeyName | undefined {
  return named.find(([flag]) => flags[flag] === true)?.[1];
}
