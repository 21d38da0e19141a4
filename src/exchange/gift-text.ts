import { plainHtml } from './plain-html.ts';
import { plainMarkdown } from './plain-markdown.ts';

// An escaped sign is text: while the marks are looked for, a character of a private plane stands for it.
const STAND_IN = 0xf0000;

/** The text with each escaped sign (`\=`, `\n` …) replaced by a stand-in that is no mark. */
export function hideEscapes(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => String.fromCodePoint(STAND_IN + sign.charCodeAt(0)));
}

/** The text with the signs in place of their stand-ins. */
export function showEscapes(text: string): string {
  return text.replace(/[\u{f0000}-\u{f00ff}]/gu, (each) => {
    const sign = String.fromCharCode((each.codePointAt(0) ?? 0) - STAND_IN);
    return sign === 'n' ? '\n' : sign;
  });
}

/** A piece of a question as plain text, by the format it names: `html`, `markdown`, `plain`, or `moodle`, which is HTML with lines. */
export function textInFormat(text: string, format: string): string {
  const shown = showEscapes(text);
  if (format === 'markdown') return plainMarkdown(shown);
  if (format === 'plain') return shown.trim();
  return plainHtml(format === 'html' ? shown.replace(/\n/g, ' ') : shown);
}
