import { isFence } from './fence.ts';

/** What a shell shows that names its folder: `C:\bees>`, `PS C:\bees>`, `keeper@yard:~$`. */
const PROMPT = /^[ \t]*(?:(?:PS )?[A-Z]:\\[^\n>`]{0,120}>|[\w.-]+@[\w.-]+:[^\n$#`]{0,80}[$#])[ \t]*(?=[^\s`])/;
const ANY_PROMPT = new RegExp(PROMPT.source, 'm');
/** Where what was printed ends: at an empty line, and at what a person writes below it. */
const END = /^\s*$|^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s[^:{}"]*$)|::|==/;

/**
 * A note in which what was copied from a shell without a fence is its commands, in code: the prompt goes, and what was printed is blanked. Every
 * line stays where it was. Indented lines are code already.
 */
export function withoutTranscripts(text: string): string {
  if (!ANY_PROMPT.test(text)) return text;
  const lines = text.split('\n');
  let isFenced = false;
  let isPrinted = false;
  for (const [at, line] of lines.entries()) {
    if (isFence(line)) isFenced = !isFenced;
    if (isFenced || (!isPrinted && /^(?: {4}|\t)/.test(line))) continue;
    const prompt = PROMPT.exec(line)?.[0];
    if (prompt !== undefined) {
      lines[at] = `\`${line.slice(prompt.length).trim()}\``;
      isPrinted = true;
    } else if (END.test(line)) isPrinted = false;
    else if (isPrinted) lines[at] = '';
  }
  return lines.join('\n');
}
