import { mainVerbIndex } from '../language/main-verb.ts';
import { countWords, wordsIn } from '../language/words.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`\n]*)$/gm;
/** What a fence is called that holds no code. */
const TEXT = /^(?:te?xt|plain[- ]?(?:te?xt)?|notes?|markdown|md)$/i;
const MIN_SENTENCE_WORDS = 6;
/** What stands in code or in what a program prints, and in no sentence. */
const CODE = /[{};$|\\]|^\s*(?:[#<>/]|--?\w)|\w\(\)|\w=\w|^\S+\s{2,}\S/;

/**
 * A note in which the blocks that are fenced as plain text, and hold sentences, stand as the text they are: their fences are blanked, so that
 * every line stays where it was. Some set apart in that way what they want to remember.
 */
export function withoutProseFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  let read = text;
  let open: { mark: string; isText: boolean; start: number; end: number } | null = null;
  for (const { 0: line, 1: mark = '', 2: name = '', index } of text.matchAll(FENCE)) {
    const end = index + line.length;
    if (open === null) {
      open = { mark, isText: TEXT.test(name.trim()), start: index, end };
      continue;
    }
    if (name.trim() !== '' || mark[0] !== open.mark[0] || mark.length < open.mark.length) continue;
    if (open.isText && isProse(text.slice(open.end, index)))
      read = blanked(blanked(read, open.start, open.end), index, end);
    open = null;
  }
  return read;
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** What makes a card by itself stays what is shown of it. */
const EXPLICIT = /::|==|^\s*(?:[QAC]:|\?{1,2}\s*$)/m;

/** Whether half of the lines are sentences, and none is code; a word alone may be a label or a path. */
function isProse(block: string): boolean {
  if (EXPLICIT.test(block)) return false;
  const lines = block.split('\n').filter((line) => /\S\s+\S/.test(line));
  const sentences = lines.filter(isSentence).length;
  return sentences > 0 && sentences * 2 >= lines.length && !lines.some((line) => CODE.test(line));
}

function isSentence(line: string): boolean {
  const said = line.trim().replace(/^(?:\d+[.)]|[-*])\s/, '');
  return (
    /^["'(*_]*\p{Lu}/u.test(said) && countWords(said) >= MIN_SENTENCE_WORDS && mainVerbIndex(wordsIn(said), said) > 0
  );
}
