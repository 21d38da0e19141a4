import { isFence } from './fence.ts';

const MAX_LINES = 60;
/** A name or a label and an opening bracket, or the bracket alone. */
const OPENING = /^[^.?!{}]{0,60}(?<!\{)\{\s*$/;
/** What stands between the brackets of code: a setting, a name alone, a comment, a bracket. */
const SETTING = /^\s*(?:[\w."'-]+\s*[=:]|[\w."'-]*,?\s*$|#|\/\/|!|[{}[\]]|"|.*\{\s*$)/;
/** What names the code below it and nothing else. */
const LABEL = /^\s*(?:[-*+]\s+)?(?:(?:for )?examples?|e\.g\.?|syntax|usage)\s*:?\s*$/i;

/**
 * A note in which code that stands among its lines without a fence, from a line that ends in `{` to the one that closes it, is
 * blanked with the word that only names it: every line stays where it was. What is no setting between them, a sentence say, leaves it all as it is.
 */
export function withoutLooseCode(text: string): string {
  if (!text.includes('{\n')) return text;
  const lines = text.split('\n');
  let isFenced = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (isFence(line)) isFenced = !isFenced;
    if (isFenced || !OPENING.test(line)) continue;
    const end = closingLine(lines, at);
    if (end === null) continue;
    if (at > 0 && LABEL.test(lines[at - 1] as string)) lines[at - 1] = '';
    for (; at < end; at += 1) lines[at] = '';
    lines[end] = '';
  }
  return lines.join('\n');
}

/** The line that closes the bracket opened in another; null where there is none, or where something else than code is between. */
function closingLine(lines: readonly string[], from: number): number | null {
  let depth = 0;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES); at += 1) {
    const line = lines[at] as string;
    if (at > from && (!SETTING.test(line) || isFence(line))) return null;
    for (const sign of line) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth <= 0) return /^\s*\}[\s;,)]*$/.test(line) ? at : null;
  }
  return null;
}
