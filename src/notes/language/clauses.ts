import { sentencesIn } from './sentences.ts';
import { countWords } from './words.ts';

/**
 * The sentences of a text, where one sentence of over twenty words is cut once more at its clearest joint (`, but`, `, so`,
 * `, and` before a new verb, ` - `); parts of under four words are left where they are.
 */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const sentence of sentencesIn(text))
    clauses.push(
      ...(sentence.text.length < MAX_CUT_LENGTH && countWords(sentence.text) > 20
        ? cutOnce(sentence.text)
        : [sentence.text]),
    );
  return clauses.length === 0 ? [text] : clauses;
}

const MAX_CUT_LENGTH = 1000;

const JOINT = /,\s(?:but|so|which|while|whereas|and then|then|however)\s|\s[-–—]\s|\.{3}\s?/g;

function cutOnce(text: string): string[] {
  for (const match of text.matchAll(JOINT)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (countWords(before) >= 4 && countWords(after) >= 4) return [before, after];
  }
  return [text];
}
