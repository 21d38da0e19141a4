import type { QuizSummary } from '../../../study/quiz/summary.ts';
import { type Line, span } from '../../text.ts';
import { duration } from '../../words.ts';
import { wrapText } from '../../wrap.ts';

/** Families named at the end of a quiz: those that went worst. */
const MOST_FAMILIES = 5;

/** What a quiz came to, as rows of `width` columns. */
export function quizEnd(
  { answered, right, guessed, tookMs, blamesFacts, families }: QuizSummary,
  width: number,
): Line[] {
  if (answered === 0) return wrapText('There is no question to ask: none fits, or none is left.', width);
  const share = Math.round((100 * right) / answered);
  const headline: Line = [
    span(`${right} of ${answered} right`, 'strong'),
    span(`   ${share} %   ${duration(tookMs)}`, 'dim'),
  ];
  const were = guessed === 1 ? 'was a guess' : 'were guesses';
  const guesses = guessed === 0 ? [] : wrapText(`${guessed} of them ${were}.`, width, 'dim');
  const missed = families.filter((each) => each.right < each.answered).slice(0, MOST_FAMILIES);
  if (missed.length === 0) return [headline, ...guesses];
  return [
    headline,
    ...guesses,
    [],
    [span('What to look at again', 'dim')],
    ...missed.map(
      (each): Line => [span(`${each.answered - each.right} of ${each.answered} wrong   `), span(each.family, 'accent')],
    ),
    ...(blamesFacts ? [[], ...wrapText('The cards of the facts that decided are due today.', width, 'dim')] : []),
  ];
}
