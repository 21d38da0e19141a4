import { type ContextNode, make, type Recogniser } from '../item.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { capitalise, decapitalise, isOpenEnded, trimEnding } from '../language/questions.ts';
import { sidesOf } from '../language/sides.ts';
import { baseForm, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';
import { membersOf, plainEnumeration } from './inline-list.ts';
import { listFront } from './list-front.ts';

const MAX_LABEL_WORDS = 14;
/** What only leads to what is listed: "You can also choose", "There are". */
const LEADING = /^(?:(?:you|we) (?:can|could|may|should|must)|there (?:are|is)) (?:also |basically |only )?/i;

/** "Use by": the verb of what is listed, and the preposition that goes with it. */
const LEAD = /^\p{L}+\s(?:by|for|with|in|on|at|from|to|as)(?=\s)/u;

const UNSUPPORTED = /^no\s[^:]+\ssupport\W*$/i;

/** A line that is only an enumeration: "big data, CI/CD, rendering" under its label, or behind a clause and a colon. */
export const enumeration: Recogniser = {
  name: 'enumeration',
  scope: 'item',
  recognise(item) {
    if (
      item.kind === 'table' ||
      item.kind === 'code' ||
      item.kind === 'details' ||
      item.kind === 'heading' ||
      item.children.length > 0
    )
      return null;
    const sides = sidesOf(item.inline);
    if (sides !== null) {
      if ((sides.kind !== 'clause' && sides.kind !== 'property') || /[.!?]\s/.test(sides.left)) return null;
      const behind =
        countedPair(sides.left, sides.right) ?? plainEnumeration(sides.right) ?? membersOf(sides.left, sides.right);
      const asked = sides.left.replace(LEADING, '');
      if (behind === null || countWords(sides.left) > MAX_LABEL_WORDS || opensWithPronoun(asked)) return null;
      const front =
        sides.kind === 'property'
          ? `What are the ${decapitalise(sides.left)}? (${behind.length})`
          : `${capitalise(asked)}: which? (${count(sides.right, behind)})`;
      return make([{ form: 'list', front, members: behind.map(capitalise), ordered: false }]);
    }
    const above = item.context.at(-1);
    const members = plainEnumeration(item.inline.text);
    // "No locks, bars, bells support": what is not there is no member.
    if (members === null || above === undefined || UNSUPPORTED.test(item.inline.text)) return null;
    const verb = firstWord(members[0] ?? '');
    if (thirdPerson(verb) === 'sure') return null;
    if (baseForm(verb) === 'sure' && countWords(members[0] ?? '') > 1) {
      const [lead] = LEAD.exec(members[0] ?? '') ?? [verb];
      const rest = [(members[0] as string).slice(lead.length).trim(), ...members.slice(1)];
      if (opensWithPronoun(rest[0] ?? '')) return null;
      return make([
        {
          form: 'list',
          front: `${capitalise(lead)} what here? (${count(item.inline.text, rest)})`,
          members: rest.map(capitalise),
          ordered: false,
        },
      ]);
    }
    const isOnly = item.parent !== null && item.parent.children.length === 1;
    const open = isOpenEnded(item.inline.text) || !isOnly;
    return make([
      { form: 'list', front: front(above, members.length, open), members: members.map(capitalise), ordered: false },
    ]);
  },
};

function front(above: ContextNode, members: number, open: boolean): string {
  return listFront(above, members, { steps: false, open, complete: true });
}

function count(text: string, members: readonly string[]): string {
  return isOpenEnded(text) ? 'name some' : `${members.length}`;
}

/** "Queues come in two types: standard and FIFO": a pair is enough where the left side counts it. */
function countedPair(left: string, right: string): string[] | null {
  if (!/\b(?:two|2|both)\b/i.test(left)) return null;
  const members = trimEnding(right).split(/\s+(?:and|or|&)\s+|,\s+/);
  return members.length === 2 && members.every((member) => countWords(member) <= 8) ? members : null;
}
