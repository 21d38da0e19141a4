import { type Asking, howMany } from '../../../study/quiz/ask.ts';
import { type Span, span } from '../../text.ts';
import { chooseWords } from './words.ts';

/** What is to be known of a question at the right edge of the header: how many to choose, that it is a guess, a last word. */
export function questionWords(asking: Asking, last: string | null): Span[] {
  const choose = chooseWords(howMany(asking));
  const words: Span[] = [
    ...(choose === '' ? [] : [span(choose, 'accentStrong')]),
    ...(asking.sure ? [] : [span('not sure', 'accent')]),
    ...(last === null ? [] : [span(last, 'dim')]),
  ];
  return words.flatMap((word, index) => (index === 0 ? [word] : [span(' · ', 'dim'), word]));
}
