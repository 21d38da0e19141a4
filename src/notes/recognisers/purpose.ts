import { make, type Proposal, type Recogniser } from '../item.ts';
import { opensOrder } from '../language/clauses.ts';
import { cued } from '../language/cues.ts';
import { flat, holds } from '../language/flat.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { subjectOf, textAbove } from '../language/subject.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const MIN_AIM_WORDS = 3;
const MAX_PURPOSE_WORDS = 14;
const MIN_ANSWER_WORDS = 2;
const MAX_ANSWER_WORDS = 18;

/** "To send logs to the store, ensure that the role may write": what is done for a purpose is asked for. */
export const purpose: Recogniser = {
  name: 'purpose',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    if (standing === null) return null;
    // What stands below an order is how to follow it.
    const isOrder = item.children.length > 0 && !OBLIGED.test(item.inline.text);
    const card = isOrder ? neededCard(standing) : purposeCard(standing);
    return card === null ? null : make([card]);
  },
};

/** What must be done for it is a fact, whatever more stands below. */
const OBLIGED = /,\s(?:you|we)\s(?:must|need to|have to)\s[^:]+$/i;

const OPENS = /^(?:in order )?to\s/i;
/** Who is told what to do. */
const TOLD =
  /^(?:you|we|one)\s(?:can|could|must|should|need to|have to|may|will need to|would)\s(?:also |simply |just )?/i;
const LEANING = /\b(?:this|that|it|these|those|so|them)$|^(?:be|do|have)\s(?:this|that|so)\b|\?/i;

/** "…, the gate and the fence should match": what has to be so. */
const MUST =
  /^(?!(?:it|this|that|they|these|those|there|and|or)\b)[^,:;()?]{3,60}?\s(?:must|should|needs? to|ha(?:s|ve) to)\s/i;

/** The card of a sentence that says what to do for what, or null. */
export function purposeCard(standing: Standing): Proposal | null {
  const { inline, added, item } = standing;
  const text = trimEnding(inline.text.slice(added));
  const needed = neededCard(standing);
  if (needed !== null) return needed;
  const lead = OPENS.exec(text)?.[0];
  const comma = text.indexOf(', ');
  if (lead === undefined || comma < 0) return null;
  const aim = text.slice(lead.length, comma);
  const told = text.slice(comma + 2);
  const done = told.replace(TOLD, '').replace(/^(?:just|simply)\s/i, '');
  const words = countWords(aim);
  // "To grow, add more boxes": what grows is named above.
  const whose = words === 1 && item.context.length > 1 ? subjectOf(item) : null;
  const steps = stepsIn(done);
  if (
    (baseForm(firstWord(aim)) === null && !/^(?:setup|backup|login)\s/i.test(aim)) ||
    (words < 2 && whose === null) ||
    words > MAX_PURPOSE_WORDS ||
    LEANING.test(aim)
  )
    return null;
  if (
    MUST.test(told) &&
    !TOLD.test(told) &&
    !/\b(?:it|them|this|that)\b/i.test(aim) &&
    countWords(told) <= MAX_ANSWER_WORDS &&
    !LEANING.test(told)
  )
    return { form: 'basic', front: `To ${aim}: what must hold?`, back: capitalise(told) };
  if (baseForm(firstWord(done)) === null || (done === told && !opensOrder(done))) return null;
  const asked = whose === null ? `How do you ${aim}?` : `${whose.name}: how do you ${aim}?`;
  if (steps !== null) return { form: 'list', front: `${asked} (${steps.length} steps)`, members: steps, ordered: true };
  if (countWords(done) < MIN_ANSWER_WORDS || countWords(done) > MAX_ANSWER_WORDS || LEANING.test(done)) return null;
  return { form: 'basic', front: asked, back: capitalise(done) };
}

const MIN_STEPS = 3;
const MAX_STEPS = 7;
const ORDER_ABOUT_IT = /^\p{Ll}+\s(?:it|them)\b/u;

/** "Lift the roof, weigh the frames and then close it": three and more orders in a row; else null. */
function stepsIn(text: string): string[] | null {
  const steps = text.split(
    /[,.;]\s(?:and\s)?(?:then\s)?|\s(?:and\sthen|then)\s|\sand\s(?=\p{Ll}+\s(?:the|an?|its|your|it)\s)/u,
  );
  if (steps.length < MIN_STEPS || steps.length > MAX_STEPS) return null;
  const areOrders = steps.every((step) => opensOrder(step) || ORDER_ABOUT_IT.test(step));
  return areOrders ? steps.map((step) => capitalise(step)) : null;
}

const NEED_WORD = cued(
  'required needed necessary mandatory recommended preferred advised suggested installed suitable ideal choice',
  /\b(?:required|needed|necessary|mandatory|recommended|preferred|advised|suggested|installed|suitable|ideal|the best choice)$|\b(?:required|needed|necessary|mandatory)\b/i,
);
const NEED = '(?:also |always )?(required|needed|necessary|mandatory)';
/** "For big herds, a wide gate is recommended": what is best, for which case. */
const FITS_FOR =
  /^for\s(\S.{3,90}?),\s((?:an?\s|the\s)?[^,\s][^,]{1,50}?)\s(is|are)\s(?:also |usually |always |more )?(recommended|preferred|advised|suggested|required|needed|installed|suitable|ideal|the best choice)$/i;
const NEEDED_FIRST = new RegExp(String.raw`^(\S.{2,60}?)\s(is|are)\s${NEED}\s(to|for|in order to)\s(\S.+)$`, 'iu');
const NEEDED_LAST = new RegExp(
  String.raw`^(?:in order )?to\s(.{5,120}[^,])(?:,\s|\s(?=(?:an?|the)\s[^,]*$))(\S[^,]{2,60}?)\s(is|are)\s${NEED}$`,
  'iu',
);
const MAX_NEEDED_WORDS = 6;
/** What is no answer: it means something said before, or is no thing. */
const NO_NEED =
  /^(?:it|this|that|these|those|they|both|which|what|there|not?|none|nothing|only|all)\b|[,:;()]|\bnot?\b/i;

/** "To reach the hub, a gateway is required", "A gateway is needed to reach the hub": what is? Null where it stands above. */
function neededCard({ inline, added, item }: Standing): Proposal | null {
  const text = trimEnding(inline.text.slice(added));
  if (!NEED_WORD.test(text)) return null;
  const [, aim = '', last = '', be = '', word = ''] = NEEDED_LAST.exec(text) ?? [];
  const [, first = '', verb = '', need = '', to = '', what = ''] = aim === '' ? (NEEDED_FIRST.exec(text) ?? []) : [];
  const [, which = '', fit = '', fits = '', how = ''] = aim === '' && first === '' ? (FITS_FOR.exec(text) ?? []) : [];
  const thing = last === '' ? (first === '' ? fit : first) : last;
  if (thing === '' || NO_NEED.test(thing) || countWords(thing) > MAX_NEEDED_WORDS || LEANING.test(what + aim + which))
    return null;
  if (holds(flat(textAbove(item)), flat(thing.replace(/^(?:an?|the)\s/i, '')))) return null;
  const purpose = aim !== '' ? `to ${aim}` : which === '' ? `${to} ${what}` : `for ${which}`;
  if (countWords(purpose) < (which === '' ? MIN_AIM_WORDS : 2) || countWords(purpose) > MAX_PURPOSE_WORDS) return null;
  return {
    form: 'basic',
    front: `What ${be}${verb}${fits} ${word}${need}${how} ${purpose}?`.replace(/^What are/, 'What is'),
    back: capitalise(thing),
  };
}
