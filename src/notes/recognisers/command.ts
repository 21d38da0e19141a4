import { type CodeItem, type Inline, type Item, make, type Proposal, type Recogniser, skip } from '../item.ts';
import {
  areTyped,
  commandsIn,
  isCommand,
  MAX_TOLD_WORDS,
  remarkedIn,
  withoutCue,
  withoutPrompt,
  withoutRemark,
} from '../language/commands.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { capitalise } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { baseForm, isGerund } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';
import { linesOfCode } from './code-lines.ts';
import { remarkCard } from './remark.ts';

const SHELL = /^(?:bash|sh|shell|zsh|console|terminal|cmd|powershell|ps1|ps|shell-session|kubectl|)$/;
const COMMENT = /^\s*(?:#|\/\/|REM\s)\s*(?!!)(.+?)\s*$/i;
/** What a comment asks to be done; a remark on what follows, or on where it runs, is no question. */
const ACTION =
  /^(?:how to )?(?!on |in |at |for |note|this |the |an? |it |if |when |example|output|result|same|see (?:also|above|below|https?|docs?|man)\b|or |and |then )[\p{L}-]+\s/iu;
const MAX_STEPS = 4;
const MAX_ORDER_WORDS = 10;
const MAX_ASKED_WORDS = 20;
const MAX_CARDS = 12;

/** Commands in a code block: the comment above each asks for it; a few lines alone are asked for by the sentence above the block. */
export const command: Recogniser = {
  name: 'command',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'code') return null;
    if (!SHELL.test(item.lang)) return skip('code, not a fact');
    const asked = commented(item);
    const taken = new Set(asked.map(({ lines }) => lines?.endLine));
    const proposals = [...asked, ...remarked(item).filter(({ lines }) => !taken.has(lines?.line))];
    if (proposals.length > 0) return make(proposals.slice(0, MAX_CARDS));
    const told = toldCommands(item);
    return told === null ? skip('code, not a fact') : make([told]);
  },
};

/** Whether an item is an order that the block below it carries out, "Lock a password:", and so nothing to ask by itself. */
export function isCarriedOutBelow(item: Item): boolean {
  const { next, inline } = item;
  if (next?.kind !== 'code' || !SHELL.test(next.lang) || commented(next).length > 0) return false;
  const order = withoutCue(inline.text);
  const first = firstWord(order);
  if ((baseForm(first) === null && !isGerund(first)) || sentencesIn(inline.text).length > 1) return false;
  // "Show an alias and make one" over both commands: it says no more than they do.
  return toldCommands(next) !== null || countWords(order) <= MAX_ORDER_WORDS;
}

function commented(item: CodeItem): Proposal[] {
  const lines = item.text.split('\n');
  const found: Proposal[] = [];
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (COMMENT.test(lines[end] ?? '')) end++;
    if (end === i) continue;
    const asked = askedBy(lines.slice(i, end));
    const command = withoutRemark(withoutPrompt((lines[end] ?? '').trim()));
    const after = lines[end + 1]?.trim() ?? '';
    if (asked !== null && isCommand(command) && (after === '' || COMMENT.test(after)))
      found.push({
        form: 'basic',
        front: `${capitalise(asked)}: which command?`,
        back: command,
        lines: linesOfCode(item, i, end - i + 1),
      });
    i = end - 1;
  }
  return found;
}

/** What the remarks above a command ask for: the only one, or the first of several where that is an order; null where they ask nothing. */
function askedBy(remarks: readonly string[]): string | null {
  const [first = ''] = remarks;
  const text = withoutCue((COMMENT.exec(first)?.[1] ?? '').replace(/[\s:.]+$/, ''));
  const bare = countWords(text) > MAX_ASKED_WORDS ? text.replace(/\s*\([^()]*\)/g, '') : text;
  if (countWords(bare) < 2 || countWords(bare) > MAX_ASKED_WORDS || !ACTION.test(bare)) return null;
  return remarks.length === 1 || baseForm(firstWord(bare)) === 'sure' ? bare : null;
}

/** Lines that say themselves, behind a `#`, what they do. */
function remarked(item: CodeItem): Proposal[] {
  return item.text.split('\n').flatMap((line, at): Proposal[] => {
    const found = remarkedIn(line);
    return found === null ? [] : [{ ...remarkCard(found), lines: linesOfCode(item, at) }];
  });
}

/** The command, or the two to four commands in order, that the sentence above a block is about. */
function toldCommands(item: CodeItem): Proposal | null {
  const lines = withoutLooks(commandsIn(item.text));
  const above = lastOf(item.previous) ?? item.parent;
  if (lines.length === 0 || lines.length > MAX_STEPS || !lines.every((line) => isCommand(line, MAX_TOLD_WORDS)))
    return null;
  if (above === null || above.kind === 'table' || above.kind === 'code') return null;
  const said = withoutCue(leadOf(above.inline).replace(/^\d+[.)]\s+|[\s:.]+$/g, ''));
  // "Checking the pool. It also shows …": what is done is said first.
  const asked = isGerund(firstWord(said)) ? (sentencesIn(said)[0]?.text.replace(/[\s.]+$/, '') ?? said) : said;
  if (opensWithPronoun(asked) || /^(?:here|(?:the )?same)\b/i.test(asked) || names(above.inline, lines)) return null;
  if (above !== item.parent && (above.kind === 'bullet' || above.kind === 'step') && !leadsOn(above)) return null;
  if (
    (countWords(asked) < 2 && !isTask(above, asked)) ||
    countWords(asked) > MAX_ASKED_WORDS ||
    (above.kind === 'heading' && countWords(asked) < 3 && !isTask(above, asked))
  )
    return null;
  // A `#` may be root's prompt or open a remark: an order above it tells.
  if (item.text.trimStart().startsWith('#') && baseForm(firstWord(asked)) === null) return null;
  const [first = '', ...more] = lines;
  if (more.length === 0 || item.text.trimStart().startsWith('#'))
    return { form: 'basic', front: `${capitalise(asked)}: which command?`, back: first };
  const front = `${capitalise(asked)}: the ${lines.length} commands in order?`;
  const isSession = areTyped(item.text) && baseForm(firstWord(asked)) !== null;
  return ORDER.test(asked) || isSession ? { form: 'list', front, members: [first, ...more], ordered: true } : null;
}

/** Of several sentences the one that leads on: "If there is none, it is dropped. To set one:". */
function leadOf({ text, spans }: Inline): string {
  const last = text.endsWith(':') ? (sentencesIn(text, spans).at(-1)?.text ?? text) : text;
  return /^(?:(?:in order )?to|you can|we can)\s/i.test(last) || baseForm(firstWord(last)) === 'sure' ? last : text;
}

/** "# Stop" over the one command that does it. */
function isTask({ kind }: Item, asked: string): boolean {
  return kind === 'heading' && baseForm(firstWord(asked)) === 'sure';
}

/** The commands of a session without those that only look at what another did. */
function withoutLooks(lines: readonly string[]): readonly string[] {
  const acting = lines.filter((line) => !LOOKING.test(line));
  return acting.length === 0 || acting.length === lines.length ? lines : acting;
}

const LOOKING = /^(?:ls|ll|cat|pwd|clear|whoami)(?:\s|$)/;

/** The last thing said in what stands before a block: of a label, that is the last item of its list. */
function lastOf(item: Item | null): Item | null {
  const last = item?.kind === 'heading' ? undefined : item?.children.at(-1);
  return last === undefined ? item : lastOf(last);
}

/** Whether the last item of a list leads to what stands below the list. */
function leadsOn({ inline: { text } }: Item): boolean {
  return text.endsWith(':') || baseForm(firstWord(text)) === 'sure' || isGerund(firstWord(text));
}

/** "Set a password with `passwd`" over `passwd me`: the question holds all there is to know of the answer. */
function names({ text, spans }: Inline, [line = '', ...more]: readonly string[]): boolean {
  const [program = '', ...rest] = line.replace(/^sudo\s+/, '').split(/\s+/);
  return (
    more.length === 0 &&
    rest.length <= 1 &&
    !rest[0]?.startsWith('-') &&
    (spans.some(({ kind, start, end }) => kind === 'code' && text.slice(start, end) === program) ||
      ["'", '"', '‘', '“'].some((quote) => text.includes(`${quote}${program}`)))
  );
}

/** The commands under such a sentence are steps of one thing, not examples. */
const ORDER =
  /^(?:[\p{L}-]+e?s?\s(?:an?|the|your|all|it)\s|install|create|enable|start|set up|add|remove|upgrade|update|configure|restore|mount)/iu;
