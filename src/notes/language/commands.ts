import type { Inline } from '../item.ts';
import { baseForm } from './verbs.ts';
import { countWords, firstWord } from './words.ts';

const MAX_COMMAND_LENGTH = 120;
/** A longer command is a demonstration with invented names, and nobody recalls it word for word. */
const MAX_COMMAND_WORDS = 5;
/** A sentence of its own above it makes more words worth knowing. */
export const MAX_TOLD_WORDS = 7;

const COMMAND = /^(?:[A-Z_]+=\S+\s+)*(?:sudo\s+)?[a-z][\w.-]*(?:\s+\S+)*$/;
/** `$`, `#`, `[root@host etc]#`, `me@host:~$`, `R1(config)#` (often without a blank), `PS C:\>`: what a shell or a device shows before a command. */
const PROMPT =
  /^(?:(?:\[[^\]]{1,40}\]\s?[#$]|[\w.-]+@[\w.-]+(?:[:\s]\S{0,40})?\s?[#$%>]|[A-Za-z][\w-]{0,20}(?:\([\w-]+\))?[#>]|\([\w-]+\)[#>]|[a-z]+=[#>]|rommon\s\d+\s>|switch:|PS\s[^>]{0,60}>|[#$%>❯➜])\s+|(?:[A-Z][\w-]{0,20}(?:\([\w-]+\))?|\([\w-]+\))[#>](?=[a-z]))/;

/** Whether one stretch of code is all of a text. */
export function isAllCode({ text, spans }: Inline): boolean {
  return spans.some(({ kind, start, end }) => kind === 'code' && start === 0 && end === text.length);
}

/** Whether a line reads like a command one could type from memory: of so many words at most, a prompt, variables set for it and `sudo` not counted. */
export function isCommand(line: string, maxWords = MAX_COMMAND_WORDS): boolean {
  return (
    withoutChoices(line).length <= MAX_COMMAND_LENGTH &&
    countOf(withoutPrompt(line)) <= maxWords &&
    COMMAND.test(withoutPrompt(line)) &&
    !/[{;]$|^[^{]*\}$/.test(line) &&
    !/^[\w-]+:\s/.test(line)
  );
}

/** The words of a command that have to be known: a choice in braces is one, what is given in pointed brackets too, and looking for a word in what it prints is none. */
function countOf(command: string): number {
  const [first = ''] = withoutChoices(command)
    .replace(/^(?:[A-Z_]+=\S+\s+)*(?:sudo\s+)?/, '')
    .split(/\s\|\s(?=grep\b)/);
  return first.split(/\s+/).length;
}

function withoutChoices(command: string): string {
  return command.replace(/\{[^{}]*\}(?:\s\|\s\{[^{}]*\})*|<[^<>]*>|\[[^[\]]*\]/g, 'x');
}

/** A line without the prompt of its shell. */
export function withoutPrompt(line: string): string {
  return line.replace(PROMPT, '');
}

/** The commands in a block: its lines, or those with a prompt where the first has one, since the others are what was answered. */
export function commandsIn(block: string): string[] {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const prompted = lines.filter((line) => PROMPT.test(line));
  return (prompted.length > 0 && prompted[0] === lines[0] ? prompted : lines).map(withoutPrompt);
}

/** Whether every line of a block shows a prompt: what somebody typed one after the other. */
export function areTyped(block: string): boolean {
  return block.split('\n').every((line) => line.trim() === '' || PROMPT.test(line.trim()));
}

const CUE =
  /,?\s+(?:(?:(?:(?:you|we) (?:can|could|would|may|should)|please|just|simply)\s)?(?:run|use|do|execute|type|enter|issue|try)|(?:with|using|by running|via)|like)(?:\sthe)?(?:\s(?:below|following|this))?(?:\scommands?)?$/i;
const OPENING =
  /^(?:(?:in order )?to|(?:the )?command (?:to|for)|(?:you|we) can(?: also)?|then|next|now|first|use (?:the following|this|the\s(?:\S+\s){1,5}?(?:command|mode|option|flag))(?: command)? to)\s+/i;
/** "If we have a hive and want to move it": what is wanted, whatever it is wanted for. */
const WISH =
  /^.{0,140}?\b(?:we|you|and)(?: now)? (?:want(?:ed)?|wish|would like) to\s(?=\p{Ll})(?!.*\b(?:we|you) can\b)/iu;
/** "If it says permission denied. Run this and log in again:" */
const SENTENCE_OF_CUE = /[.!]\s+(?:run|use|execute|type|enter|issue|try)\s(?:this|the (?:following|command))\b[^.]*$/i;

/** "To drain a node, run": what is to be done, without the words that lead to the command; the text itself where little is left. */
export function withoutCue(text: string): string {
  let bare = text
    .replace(/[\s:.]+$/, '')
    .replace(SENTENCE_OF_CUE, '')
    .replace(CUE, '');
  // "You can use this to delete": one opening behind another.
  for (let left = 2; left > 0; left -= 1) bare = bare.replace(OPENING, '');
  bare = bare.replace(WISH, '');
  // "… by a script (on Alpha: `install beta`": what a bracket holds goes on behind what is asked.
  bare = bare.replace(/\s\(([^()]*)$/, ', $1');
  return countWords(bare) < 2 ? text : bare;
}

/** A command or an assignment with a remark behind it on the same line: `EXPIRE=2020-12-31  # expires on that day`. */
export type Remarked = { code: string; remark: string; isAssignment: boolean };

const REMARKED = /^(\S.*?)\s(?:\s*#\s+|\s*\/\/\s*|\s+!\s*|!\s+)(['"“(]?\p{L}.{2,100}|['"“]\d.{2,100})$/u;
/** A line of code without the remark behind it. */
export function withoutRemark(line: string): string {
  return line.replace(/\s+(?:#\s|\/\/\s|!\s).*$/, '');
}

const ASSIGNMENT = /^[A-Za-z_][\w.-]*\s?=\s?[^\s=]+$/;

/** The parts of a line of code that ends in a remark; null of any other line. */
export function remarkedIn(line: string): Remarked | null {
  const [, left = '', remark = ''] = REMARKED.exec(line.trim()) ?? [];
  const code = withoutPrompt(left);
  const isAssignment = ASSIGNMENT.test(code);
  if (countWords(remark) < 2 || /^(?:note|see (?:also|above|below)|example|output|or|same|optional)\b/i.test(remark))
    return null;
  return isAssignment ||
    ((/\s/.test(code) || baseForm(firstWord(remark)) !== null) &&
      !/\s=\s/.test(code) &&
      isCommand(code, MAX_TOLD_WORDS))
    ? { code, remark, isAssignment }
    : null;
}
