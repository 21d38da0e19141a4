import { BLANK } from '../../cards/card.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise } from '../language/questions.ts';
import { wordsIn } from '../language/words.ts';
import type { Candidate } from './candidate.ts';

const MAX_MEMBERS = 7;
/** What cannot stand before "what?". */
const OPEN = /(?:^|\s)(?:an?|the|its|their|your|our|own|all|any|some|more|no|not|is|are|was|were|be|up to)$/i;

/**
 * "Oak hives support frames" and "Oak hives support lids" hide the same part of the same words: one card that asks for both of what such
 * sentences of one list tell. Null for cards that ask the same of different places, or hide a number or only half of what they name.
 */
export function joinedClozes(candidates: readonly Candidate[]): Candidate | null {
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0 || candidates.length > MAX_MEMBERS) return null;
  const asked = first.front.endsWith(` ${BLANK}`) ? first.front.slice(0, -BLANK.length - 1) : '';
  const words = wordsIn(asked);
  const isAsked =
    asked !== '' && !asked.includes(BLANK) && !OPEN.test(asked) && mainVerbIndex(words, `${asked} it`) > 0;
  const areLike = candidates.every(
    ({ form, isExplicit, front, item, back }) =>
      form === 'cloze' && !isExplicit && front === first.front && item.group === first.item.group && !/\d/.test(back),
  );
  if (!isAsked || !areLike) return null;
  const members = candidates.map(({ back }) => capitalise(back));
  return {
    ...first,
    form: 'list',
    front: `${capitalise(asked)} what? (${members.length})`,
    back: members.join('; '),
    members,
    lines: { line: first.lines.line, endLine: Math.max(...candidates.map(({ lines }) => lines.endLine)) },
  };
}
