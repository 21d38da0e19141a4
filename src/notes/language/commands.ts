import { countWords } from './words.ts';

const MAX_COMMAND_LENGTH = 120;
/** A longer command is a demonstration with invented names, and nobody recalls it word for word. */
const MAX_COMMAND_WORDS = 5;
/** A sentence of its own above it makes more words worth knowing. */
export const MAX_TOLD_WORDS = 7;

const COMMAND = /^(?:sudo\s+)?[a-z][\w.-]*(?:\s+\S+)*$/;
/** `$`, `#`, `[root@host etc]#`, `me@host:~$`, `R1(config)#`, `PS C:\>`: what a shell or a device shows before a command. */
const PROMPT =
  /^(?:\[[^\]]{1,40}\]\s?[#$]|[\w.-]+@[\w.-]+(?:[:\s]\S{0,40})?\s?[#$%>]|[A-Za-z][\w-]{0,20}(?:\([\w-]+\))?[#>]|[a-z]+=[#>]|PS\s[^>]{0,60}>|[#$%>❯➜])\s+/;

/** Whether a line reads like a command one could type from memory: of so many words at most, a prompt and `sudo` not counted. */
export function isCommand(line: string, maxWords = MAX_COMMAND_WORDS): boolean {
  return (
    line.length <= MAX_COMMAND_LENGTH &&
    withoutPrompt(line)
      .replace(/^sudo\s+/, '')
      .split(/\s+/).length <= maxWords &&
    COMMAND.test(withoutPrompt(line)) &&
    !/[{};]$/.test(line) &&
    !/^[\w-]+:\s/.test(line)
  );
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

const CUE =
  /,?\s+(?:(?:(?:you can|we can|please|just|simply)\s)?(?:run|use|do|execute|type|enter|issue|try)|(?:with|using|by running|via)|like)(?:\sthe)?(?:\s(?:below|following|this))?(?:\scommands?)?$/i;
const OPENING =
  /^(?:(?:in order )?to|(?:you|we) can(?: also)?|then|next|now|first|use (?:the following|this)(?: command)? to)\s+/i;

/** "To drain a node, run": what is to be done, without the words that lead to the command; the text itself where little is left. */
export function withoutCue(text: string): string {
  const bare = text
    .replace(/[\s:.]+$/, '')
    .replace(CUE, '')
    .replace(OPENING, '');
  return countWords(bare) < 2 ? text : bare;
}
