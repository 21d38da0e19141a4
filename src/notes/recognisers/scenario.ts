import { type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { clausesOf } from '../language/clauses.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { countWords } from '../language/words.ts';

const SITUATION =
  /^(?:(?:exam )?scenarios?|situations?|problems?|use case|requirements?|challenge|question|case)\s*(?:\d+|#\d+)?\s*[:.–—-]\s*(.+)$/i;
const OUTCOME =
  /^(?:(?:correct |best |right )?(?:answers?|solutions?|resolution|fix|recommendation|outcome|result|choice)|use|choose)\s*[:–—-]\s*(.+)$/i;
/** Both in one paragraph: "**Scenario:** … **Answer:** …". */
const IN_ONE =
  /^(?:(?:exam )?scenario|situation|problem|question|case|q)\s*(?:\d+|#\d+)?\s*[:.–—-]\s+(.+?[.?!])\s+(?:correct |best |right )?(?:answer|solution|resolution|fix|outcome|a)\s*[:–—-]\s+(.+)$/i;
const EXAMPLE =
  /^(?:.*,\s*)?(?:an? )?(?:real[- ]world |typical |exam )?(?:examples?|scenarios?|case study)(?: \d+)?(?: scenario)?(?:\s*[:–—-].*)?$/i;
const TURN =
  /^(?:instead|a better (?:way|approach|option|idea|solution)|better|the (?:best|right|correct|better) (?:way|approach|option|answer|solution)|best|solution|answer|so|therefore|hence|thus|recommended|preferred|we should|you should|the fix)\b[,:]?\s*(?:(?:to do (?:this|that|it) )?(?:would be|is|are)(?: to)?\s+)?/i;
const MAX_ANSWER_WORDS = 45;
const MAX_SITUATION_WORDS = 60;

/** A situation and what to do in it: "Scenario: … / Answer: …", and Example sections with a turn ("A better way …"). */
export const scenario: Recogniser = {
  name: 'scenario',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code') return null;
    const pair = pairOf(item);
    if (pair !== null) return pair;
    if (item.own === null || !EXAMPLE.test(item.inline.text)) return null;
    const card = exampleCard(item);
    return card === null ? null : make([card], item.children.length <= 12 ? [item, ...descendants(item)] : [item]);
  },
};

function pairOf(item: Item): ReturnType<typeof make> | null {
  const inOne = IN_ONE.exec(item.inline.text);
  if (inOne !== null) {
    const [, front = '', told = ''] = inOne;
    const back = shortAnswer(told);
    return back === null || countWords(front) < 3 || countWords(front) > MAX_SITUATION_WORDS
      ? null
      : make([{ form: 'open', front: capitalise(front), back }], [item]);
  }
  const situation = SITUATION.exec(item.inline.text)?.[1];
  if (situation === undefined || countWords(situation) < 3 || countWords(situation) > MAX_SITUATION_WORDS) return null;
  const next = item.next;
  const candidates = [...item.children, ...(next === null ? [] : [next])];
  for (const candidate of candidates) {
    const outcome =
      candidate.kind === 'details'
        ? candidate.children.map((child) => child.inline.text).join(' ')
        : OUTCOME.exec(candidate.inline.text)?.[1];
    const back = outcome === undefined ? null : shortAnswer(outcome);
    if (back === null) continue;
    const lines = { line: item.lines.line, endLine: candidate.lines.endLine };
    return make(
      [{ form: 'open', front: capitalise(situation), back, lines }],
      [item, candidate, ...descendants(candidate)],
    );
  }
  return null;
}

function exampleCard(item: Item): Proposal | null {
  const told: string[] = [];
  for (const child of descendants(item)) {
    const { text } = child.inline;
    if (child.kind === 'table' || child.kind === 'code' || text === '') continue;
    if (TURN.test(text) && told.length > 0) {
      const back = shortAnswer(text.replace(TURN, ''));
      const front = situationOf(told);
      if (back === null || front === null) return null;
      return { form: 'open', front, back, lines: { line: item.lines.line, endLine: child.lines.endLine } };
    }
    told.push(text);
  }
  return null;
}

/** What was told before the turn, up to its question; the question of it last. */
function situationOf(told: readonly string[]): string | null {
  const sentences = told.slice(0, 3).flatMap((text) => sentencesIn(text).map(({ text: one }) => one));
  const question = sentences.find((one) => one.endsWith('?'));
  const situation = sentences[0] ?? '';
  const front =
    question === undefined || question === situation ? situation : `${situation.replace(/[.\s]+$/, '')}. ${question}`;
  const asked = front.endsWith('?') ? front : `${front.replace(/[.\s]+$/, '')}: what do you do?`;
  return countWords(asked) < 5 || countWords(asked) > MAX_SITUATION_WORDS ? null : capitalise(asked);
}

function shortAnswer(text: string): string | null {
  const whole = trimEnding(text);
  if (countWords(whole) <= MAX_ANSWER_WORDS) return capitalise(whole);
  const first = trimEnding(clausesOf(whole)[0] ?? '');
  if (first !== '' && countWords(first) <= MAX_ANSWER_WORDS) return capitalise(first);
  const upToClause = /^(.{20,}?)(?:,?\s(?:which|so that|because|while|to ensure)\s|,\s)/.exec(whole)?.[1];
  return upToClause !== undefined && countWords(upToClause) <= MAX_ANSWER_WORDS ? capitalise(upToClause) : null;
}

function descendants(item: Item): Item[] {
  return item.children.flatMap((child) => [child, ...descendants(child)]);
}
