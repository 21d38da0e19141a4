import {
  type Item,
  make,
  type NoteScope,
  type Proposal,
  type Recogniser,
  type Span,
  skip,
  type Verdict,
} from '../item.ts';
import { isCommand, MAX_TOLD_WORDS, remarkedIn, withoutCue, withoutPrompt } from '../language/commands.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { capitalise, isFullSentence } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { type Sides, sidesOf } from '../language/sides.ts';
import { sentencesOf } from '../language/standing.ts';
import { sliceInline } from '../language/subject.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { isCarriedOutBelow } from './command.ts';
import { isListedBelow } from './listing.ts';
import { remarkCard } from './remark.ts';
import { anyCard } from './sentence.ts';
import { isShownCode } from './skip.ts';

const MAX_ASKED_WORDS = 20;
const MIN_TOLD_WORDS = 2;

/** A command in code that a line, or the line or heading above it, says what it is for: "Delete a pod: `kubectl delete pod`". */
export const inlineCommand: Recogniser = {
  name: 'inline-command',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'label') return verdict(remarked(item) ?? ledTo(item));
    if (item.kind !== 'paragraph' && item.kind !== 'bullet' && item.kind !== 'step') return null;
    if (isCarriedOutBelow(item) || isListedBelow(item)) return skip('what stands below it is asked for');
    const told = toldInLine(item) ?? toldBefore(item) ?? remarked(item) ?? toldAbove(item);
    if (told === null) return isShownCode(item.inline) ? skip('an aside to what stands before it') : null;
    return told.form === 'list' ? make([told], item.group) : make([told, ...asideCards(item, note)]);
  },
};

/** "Open a hive:" over a command that a list follows: what stands below it is said of it. */
function ledTo(item: Item): Proposal | null {
  const above = item.previous ?? item.parent;
  const isLed = (above?.kind === 'paragraph' || above?.kind === 'label') && above.inline.text.endsWith(':');
  return isLed ? toldAbove({ ...item, children: [] }) : null;
}

function verdict(card: Proposal | null): Verdict | null {
  return card === null ? null : make([card]);
}

/** The card of "Show the history: `kubectl rollout history`", or null. */
export function toldInLine(item: Item): Proposal | null {
  const sides = sidesOf(item.inline);
  if (sides === null || sides.lead === 'code' || sides.mark === 'equals') return null;
  const command = codeAt(item, sides.rightStart) ?? typedCommand(item, sides);
  const isName = sides.kind === 'term' && baseForm(firstWord(sides.left)) === null;
  if (command === null || isName || sides.kind === 'property') return null;
  return card(withoutCue(sides.left), command);
}

/** "To see the gates: hive -h | grep gates": a command with an option, though nobody set it in code. */
function typedCommand({ inline: { text, spans } }: Item, { left, rightStart }: Sides): string | null {
  const line = spans.length === 0 && /^(?:in order )?to\s/i.test(left) ? text.slice(rightStart) : '';
  return /\s(?:-{1,2}\w|\|\s)/.test(line) && isCommand(line, MAX_TOLD_WORDS) ? line : null;
}

/** ". E.g. `hive move oak`": a second sentence that only shows the first. */
const SHOWN_BEHIND = /\.\s(?:e\.g\b\.?|for example\b|examples?:)/i;

/** "Show the bundles with `show etherchannel summary`": an order that ends in its command. */
function toldBefore(item: Item): Proposal | null {
  const { text: whole, spans } = item.inline;
  const text = whole.slice(0, SHOWN_BEHIND.exec(whole)?.index ?? whole.length);
  const code = spans.find(({ kind, end }) => kind === 'code' && end >= text.replace(/[\s.]+$/, '').length);
  if (code === undefined || code.end > text.length || sentencesIn(text).length > 1) return null;
  const before = text.slice(0, code.start).trim();
  const asked = withoutCue(before);
  const base = baseForm(firstWord(asked));
  const isOrder = base === 'sure' || (base === 'perhaps' && mainVerbIndex(wordsIn(asked), asked) < 1);
  const isTold = asked !== before && (isOrder || /^when \p{L}+ing\s/iu.test(asked));
  const said = { ...item, inline: sliceInline(item.inline, 0, text.length) };
  const command = isTold ? codeAt(said, code.start) : null;
  return command === null ? null : card(asked, withoutPrompt(command));
}

/** "`kubeadm upgrade plan` # it leaves the kubelet alone". */
function remarked({ inline: { text, spans } }: Item): Proposal | null {
  const found = spans[0]?.kind === 'code' && spans[0].start === 0 ? remarkedIn(text) : null;
  return found === null || found.code !== text.slice(0, spans[0]?.end) ? null : remarkCard(found);
}

/** "`stop web` (The name only has to be known here)": what a bracket behind a command says in a sentence of its own. */
function asideCards(item: Item, note: NoteScope): Proposal[] {
  const { text, spans } = item.inline;
  const bracket = /\((\p{Lu}[^()]+)\)[\s.]*$/u.exec(text);
  const code = spans.findLast(({ kind }) => kind === 'code');
  if (bracket === null || code?.end !== bracket.index - 1 || !isFullSentence(bracket[1] ?? '')) return [];
  const start = bracket.index + 1;
  const sentences = sentencesOf(sliceInline(item.inline, start, start + (bracket[1] ?? '').length), item, note);
  return sentences.flatMap((one) => anyCard(one)).slice(0, 1);
}

/** A line that is nothing but a command, or shows one ("Example: `mkswap sdb`"), under what it does. */
function toldAbove(item: Item): Proposal | null {
  const from = isShownCode(item.inline) ? (item.inline.spans[0]?.start ?? 0) : 0;
  const command = item.children.length > 0 ? null : codeAt(item, from);
  if (command === null) return null;
  const { previous, parent } = item;
  const isTold = previous?.kind === 'paragraph' && codeAt(previous, 0) === null;
  const above = isTold
    ? previous
    : previous === null && parent?.kind !== 'table' && parent?.kind !== 'code'
      ? parent
      : null;
  const told = withoutCue(above?.inline.text ?? '');
  const several = isTold || above === null ? null : severalCommands(above);
  if (several !== null && above !== null) return severalCard(told, several, above);
  // "mkswap - makes room to swap" over its example names the command already.
  const isKnown =
    from > 0 &&
    told.toLowerCase().includes(
      withoutPrompt(command)
        .replace(/^sudo /, '')
        .split(' ', 1)[0] ?? '',
    );
  return isKnown || /[?!]$|(?<!\b(?:e\.g|i\.e|etc))[.!?]\s/.test(told) ? null : card(told, command);
}

const MAX_SEVERAL = 5;

/** The commands that a label leads to, two and more of them and nothing else; null where it leads to one, or to other things as well. */
function severalCommands({ children, inline }: Item): string[] | null {
  if (children.length < 2 || children.length > MAX_SEVERAL || !inline.text.endsWith(':')) return null;
  const commands = children.map((child) => (child.children.length > 0 ? null : codeAt(child, 0)));
  return commands.every((command) => command !== null) ? commands : null;
}

function severalCard(asked: string, commands: readonly string[], { lines, children }: Item): Proposal | null {
  const words = countWords(asked);
  if (words < MIN_TOLD_WORDS || words > MAX_ASKED_WORDS || opensWithPronoun(asked) || /[?!]$|[.!?]\s/.test(asked))
    return null;
  const front = `${capitalise(asked)}: which commands? (${commands.length})`;
  const endLine = children.at(-1)?.lines.endLine ?? lines.endLine;
  return { form: 'list', front, members: commands, ordered: false, lines: { line: lines.line, endLine } };
}

function card(asked: string, command: string): Proposal | null {
  const words = countWords(asked);
  const isOrder = baseForm(firstWord(asked)) !== null;
  if (opensWithPronoun(asked)) return null;
  if (words < (isOrder ? 1 : MIN_TOLD_WORDS) || words > MAX_ASKED_WORDS) return null;
  const which = command.startsWith('-') ? 'which option' : 'which command';
  return { form: 'basic', front: `${capitalise(asked)}: ${which}?`, back: command };
}

/** The command, or the two of which either does, or with its example, that the text from there on is, but for a bracket behind it; null where it is none. */
function codeAt({ inline }: Item, from: number): string | null {
  const { text, spans } = inline;
  const isSetApart = (span: Span): boolean => span.kind === 'mark' && span.start === 0 && span.end === text.length;
  const codes = spans.filter((span) => (span.kind === 'code' || isSetApart(span)) && span.start >= from);
  const [first, second] = codes;
  if (first === undefined || first.start !== from) return null;
  const isPair = second !== undefined && /^\s(?:or|and)\s$/.test(text.slice(first.end, second.start));
  const isShown = /^,?\s(?:i\.?e|e\.?g|for example|such as)\b/i.test(text.slice(first.end));
  const end = isShown ? text.length : isPair ? second.end : first.end;
  if (!/^\s*(?:\([^()]*\))?[\s.]*$/.test(text.slice(end))) return null;
  const code = text.slice(first.start, first.end);
  const isOption = /^-{1,2}\w/.test(code);
  return isOption || (/\s/.test(code) && isCommand(code, MAX_TOLD_WORDS)) ? text.slice(from, end) : null;
}
