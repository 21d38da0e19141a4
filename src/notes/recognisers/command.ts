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
const MAX_CARDS = 6;
const COMMAND_WORD = /^(?:\$\s*|>\s*|%\s+)?(?:sudo\s+)?[a-z][\w.-]*(?:\s+\S+)*$/;

/** Commands in a code block: the comment above each asks for it; one line alone is asked for by the sentence above the block. */
export const command: Recogniser = {
  name: 'command',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'code') return null;
    if (!SHELL.test(item.lang)) return skip('code, not a fact');
    const proposals = commented(item);
    if (proposals.length > 0) return make(proposals.slice(0, MAX_CARDS));
    const only = onlyCommand(item);
    return only === null ? skip('code, not a fact') : make([only]);
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

function onlyCommand(item: CodeItem): Proposal | null {
  const lines = item.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = ''] = lines;
  const above = item.previous;
  if (lines.length !== 1 || !isCommand(first) || above === null || above.kind === 'table' || above.kind === 'code')
    return null;
  const asked = above.inline.text.replace(/[\s:.]+$/, '');
  if (countWords(asked) < 2 || countWords(asked) > 20 || (above.kind === 'heading' && countWords(asked) < 3))
    return null;
  return { form: 'basic', front: `${capitalise(asked)}: which command?`, back: bare(first) };
}

function isCommand(line: string): boolean {
  return (
    line.length <= MAX_COMMAND_LENGTH &&
    line.replace(/^(?:[$>%]\s+)?(?:sudo\s+)?/, '').split(/\s+/).length <= MAX_COMMAND_WORDS &&
    COMMAND_WORD.test(line) &&
    !/[{};]$/.test(line) &&
    !/^[\w-]+:\s/.test(line)
  );
}

function bare(line: string): string {
  return line.replace(/^(?:\$|>|%)\s+/, '');
}
