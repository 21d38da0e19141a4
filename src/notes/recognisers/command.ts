import { type CodeItem, make, type Proposal, type Recogniser, skip } from '../item.ts';
import { capitalise } from '../language/questions.ts';
import { countWords } from '../language/words.ts';

const SHELL = /^(?:bash|sh|shell|zsh|console|terminal|cmd|powershell|ps1|ps|shell-session|kubectl|)$/;
const COMMENT = /^\s*(?:#|\/\/|REM\s)\s*(?!!)(.+?)\s*$/i;
/** What a comment asks to be done; a remark on what follows, or on where it runs, is no question. */
const ACTION =
  /^(?:how to )?(?!on |in |at |for |note|this |the |an? |it |if |when |example|output|result|same|see |or |and |then )[\p{L}-]+\s/iu;
const MAX_COMMAND_LENGTH = 120;
/** A longer command is a demonstration with invented names, and nobody recalls it word for word. */
const MAX_COMMAND_WORDS = 5;
/** A sentence of its own above it makes more words worth knowing. */
const MAX_TOLD_WORDS = 7;
const MAX_STEPS = 4;
const MAX_CARDS = 6;
const COMMAND_WORD = /^(?:\$\s*|>\s*|%\s+)?(?:sudo\s+)?[a-z][\w.-]*(?:\s+\S+)*$/;

/** Commands in a code block: the comment above each asks for it; a few lines alone are asked for by the sentence above the block. */
export const command: Recogniser = {
  name: 'command',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'code') return null;
    if (!SHELL.test(item.lang)) return skip('code, not a fact');
    const proposals = commented(item);
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
      back: bare(next),
      lines: { line, endLine: line + 1 },
    });
  }
  return found;
}

/** The command, or the two to four commands in order, that the sentence above a block is about. */
function toldCommands(item: CodeItem): Proposal | null {
  const lines = item.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const above = item.previous ?? item.parent;
  if (lines.length === 0 || lines.length > MAX_STEPS || !lines.every((line) => isCommand(line, MAX_TOLD_WORDS)))
    return null;
  if (above === null || above.kind === 'table' || above.kind === 'code') return null;
  const asked = withoutCue(above.inline.text.replace(/[\s:.]+$/, ''));
  if (countWords(asked) < 2 || countWords(asked) > 20 || (above.kind === 'heading' && countWords(asked) < 3))
    return null;
  const [first = '', ...more] = lines.map(bare);
  if (more.length === 0) return { form: 'basic', front: `${capitalise(asked)}: which command?`, back: first };
  const front = `${capitalise(asked)}: the ${lines.length} commands in order?`;
  return ORDER.test(asked) ? { form: 'list', front, members: [first, ...more], ordered: true } : null;
}

/** The commands under such a sentence are steps of one thing, not examples. */
const ORDER =
  /^(?:[\p{L}-]+e?s?\s(?:an?|the|your|all|it)\s|install|create|enable|start|set up|add|remove|upgrade|update|configure|restore|mount)/iu;

/** "To drain a node, run": what is to be done, without the words that lead to the command. */
function withoutCue(text: string): string {
  const bare = text
    .replace(
      /,?\s+(?:(?:you can|we can|please|just|simply)\s)?(?:(?:run|use|do|execute|type|enter|issue|try)|(?:with|using|by running|via))(?:\sthe)?(?:\s(?:below|following|this))?(?:\scommands?)?$/i,
      '',
    )
    .replace(
      /^(?:(?:in order )?to|you can|we can|then|next|now|first|use (?:the following|this)(?: command)? to)\s+/i,
      '',
    );
  return countWords(bare) < 2 ? text : bare;
}

function isCommand(line: string, maxWords = MAX_COMMAND_WORDS): boolean {
  return (
    line.length <= MAX_COMMAND_LENGTH &&
    line.replace(/^(?:[$>%]\s+)?(?:sudo\s+)?/, '').split(/\s+/).length <= maxWords &&
    COMMAND_WORD.test(line) &&
    !/[{};]$/.test(line) &&
    !/^[\w-]+:\s/.test(line)
  );
}

function bare(line: string): string {
  return line.replace(/^(?:\$|>|%)\s+/, '');
}
