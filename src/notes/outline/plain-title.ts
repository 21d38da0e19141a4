import type { Paragraph, RootContent } from 'mdast';
import { mainVerbIndex } from '../language/main-verb.ts';
import { lacksSubject } from '../language/openings.ts';
import { wordsIn } from '../language/words.ts';
import { inlineOf, readPhrasing } from './phrasing.ts';

const maxTitleWords = 5;
const minSentenceWords = 5;
const minEndedWords = 3;
const maxStoppedWords = 4;

/** In a note without headings, a short line of its own over prose or a list: a heading that was typed without its mark. */
export function isPlainTitle(text: string, next: RootContent | undefined): boolean {
  if (next?.type !== 'paragraph' && next?.type !== 'list' && next?.type !== 'table') return false;
  return namesSomething(text, maxTitleWords) && (next.type !== 'list' || next.children.length > 1);
}

/** Whether a paragraph is such a line. */
export function isTitleBlock(paragraph: Paragraph): boolean {
  return namesSomething(inlineOf(readPhrasing(paragraph.children, 1)).text, maxTitleWords);
}

/** Whether a line names something: at most so many words, a capital first, no stop, no verb. */
export function namesSomething(text: string, most: number): boolean {
  const words = wordsIn(text);
  return (
    words.length > 0 &&
    words.length <= most &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/,|[.!?;:]$/.test(text) &&
    mainVerbIndex(words, text) < 0
  );
}

/** Whether a line says something of what the line above it names: a sentence, what leaves its subject to that line, or what comes to a stop. */
export function isSentence(text: string): boolean {
  const words = wordsIn(text);
  if (words.length >= minEndedWords && text.endsWith('.')) return true;
  return words.length >= minSentenceWords && (mainVerbIndex(words, text) > 0 || lacksSubject(text));
}

/** Whether a paragraph opens with a name on a line of its own that comes to a stop: "Simple routing." over what that is. */
export function opensWithStoppedName(block: RootContent | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const { text } = readPhrasing(block.children, 1);
  const [first = '', next] = text.split('\n', 2);
  return next !== undefined && isStoppedName(first.trim());
}

/** Whether a line is a name with a stop behind it. */
export function isStoppedName(text: string): boolean {
  return /[^.]\.$/.test(text) && namesSomething(text.slice(0, -1), maxStoppedWords);
}
