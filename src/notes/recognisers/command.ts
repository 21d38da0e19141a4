import { type CodeItem, make, type Proposal, type Recogniser, skip } from '../item.ts';
import { commandsIn, isCommand, MAX_TOLD_WORDS, withoutCue, withoutPrompt } from '../language/commands.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { capitalise, meaningQuestion } from '../language/questions.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const SHELL = /^(?:bash|sh|shell|zsh|console|terminal|cmd|powershell|ps1|ps|shell-session|kubectl|)$/;
const COMMENT = /^\s*(?:#|\/\/|REM\s)\s*(?!!)(.+?)\s*$/i;
/** What a comment asks to be done; a remark on what follows, or on where it runs, is no question. */
const ACTION =
  /^(?:how to )?(?!on |in |at |for |note|this |the |an? |it |if |when |example|output|result|same|see |or |and |then )[\p{L}-]+\s/iu;
const MAX_STEPS = 4;
const MAX_CARDS = 12;

/** Commands in a code block: the comment above each asks for it; a few lines alone are asked for by the sentence above the block. */
export const command: Recogniser = {
  name: 'command',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'code') return null;
    if (!SHELL.test(item.lang)) return skip('code, not a fact');
    const proposals = [...commented(item), ...explained(item)];
    if (proposals.length > 0) return make(proposals.slice(0, MAX_CARDS));
    const told = toldCommands(item);
    return told === null ? skip('code, not a fact') : make([told]);
  },
};

function commented(item: CodeItem): Proposal[] {
  const lines = item.text.split('\n');
  const found: Proposal[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const comment = COMMENT.exec(lines[i] as string)?.[1];
    const next = (lines[i + 1] as string).trim();
    const before = lines[i - 1];
    if (
      comment === undefined ||
      !isCommand(next) ||
      countWords(comment) < 2 ||
      countWords(comment) > 20 ||
      !ACTION.test(comment)
    )
      continue;
    if (before !== undefined && COMMENT.test(before)) continue;
    const after = lines[i + 2]?.trim() ?? '';
    if (after !== '' && !COMMENT.test(after)) continue;
    const line = item.lines.line + i + 1;
    found.push({
      form: 'basic',
      front: `${capitalise(comment.replace(/[\s:.]+$/, ''))}: which command?`,
      back: withoutPrompt(next),
      lines: { line, endLine: line + 1 },
    });
  }
  return found;
}

const SETTING = /^\s*#\s*([A-Z][A-Z\d_]{3,})\s{2,}(\S.{5,120}?)\.?\s*$/;
const OPTION =
  /^\s*(-{1,2}[\w-]+(?:,?\s\(?-{1,2}[\w-]+\)?)?(?:[\s=]<[^<>]+>)?)(?:\s{2,}|\s(?=\p{Lu}))(\S.{3,100}?)\.?\s*$/u;
const SUBCOMMAND = /^\s*([a-z][\w-]+)\s{3,}(\p{Lu}\p{L}+\s.{3,100}?)\.?\s*$/u;
/** So many lines of one kind are a listing that explains, not an answer that looks like one. */
const MIN_LISTED = 3;

/** Settings that the remarks of a file explain, and the options or subcommands that a listing does: what each means. */
function explained(item: CodeItem): Proposal[] {
  const lines = item.text.split('\n');
  const isListing = (pattern: RegExp): boolean => lines.filter((text) => pattern.test(text)).length >= MIN_LISTED;
  const patterns = [SETTING, ...[OPTION, SUBCOMMAND].filter(isListing)];
  return lines.flatMap((text, i): Proposal[] => {
    const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
    const [, name = '', meaning = ''] = match ?? [];
    const line = item.lines.line + i + 1;
    return name === ''
      ? []
      : [{ form: 'basic', front: meaningQuestion(name, meaning), back: meaning, lines: { line, endLine: line } }];
  });
}

/** The command, or the two to four commands in order, that the sentence above a block is about. */
function toldCommands(item: CodeItem): Proposal | null {
  const lines = commandsIn(item.text);
  const above = item.previous ?? item.parent;
  if (lines.length === 0 || lines.length > MAX_STEPS || !lines.every((line) => isCommand(line, MAX_TOLD_WORDS)))
    return null;
  if (above === null || above.kind === 'table' || above.kind === 'code') return null;
  const asked = withoutCue(above.inline.text.replace(/[\s:.]+$/, ''));
  if (opensWithPronoun(asked)) return null;
  if (countWords(asked) < 2 || countWords(asked) > 20 || (above.kind === 'heading' && countWords(asked) < 3))
    return null;
  // A `#` may be root's prompt or open a remark: an order above it tells.
  if (item.text.trimStart().startsWith('#') && baseForm(firstWord(asked)) === null) return null;
  const [first = '', ...more] = lines;
  if (more.length === 0 || item.text.trimStart().startsWith('#'))
    return { form: 'basic', front: `${capitalise(asked)}: which command?`, back: first };
  const front = `${capitalise(asked)}: the ${lines.length} commands in order?`;
  return ORDER.test(asked) ? { form: 'list', front, members: [first, ...more], ordered: true } : null;
}

/** The commands under such a sentence are steps of one thing, not examples. */
const ORDER =
  /^(?:[\p{L}-]+e?s?\s(?:an?|the|your|all|it)\s|install|create|enable|start|set up|add|remove|upgrade|update|configure|restore|mount)/iu;
