import type { Proposal } from '../item.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { subjectOf } from '../language/subject.ts';
import { countWords } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MAX_SITUATION_WORDS = 20;
const MAX_NAME_WORDS = 5;

const FIT =
  /^(not\s|less\s)?(?:(?:very |really |especially |particularly |most |well )?(?:useful|helpful|handy|ideal|good|great|best|perfect|suitable|suited)|works? (?:well|best|great|poorly))\s(for|when|if|with|where|in case)\s(.+)$/i;

const RESPONSIBLE = /^responsible for\s(.+)$/i;

/** "Works well for herds that roam", said of a thing that is named before: what is it good for? */
export const fit = ofOnlySentence('fit', (one) => fitCard(one));

/** The card of a sentence without a subject that says what `term`, else the thing it stands under, is good for; or null. */
export function fitCard({ inline, added, item }: Standing, term: string | null = null): Proposal | null {
  const subject = subjectOf(item);
  const name = term ?? (subject === null || subject.origin === 'title' ? '' : subject.name);
  const [, duty = ''] = RESPONSIBLE.exec(trimEnding(inline.text.slice(added))) ?? [];
  if (duty !== '' && name !== '' && countWords(duty) <= MAX_SITUATION_WORDS)
    return { form: 'basic', front: `${name}: what is it responsible for?`, back: capitalise(duty) };
  const [, not = '', joint = '', situation = ''] = FIT.exec(trimEnding(inline.text.slice(added))) ?? [];
  if (name === '' || countWords(name) > MAX_NAME_WORDS || situation === '') return null;
  if (countWords(situation) > MAX_SITUATION_WORDS || /[:;?]|\b(?:this|that|it)$/i.test(situation)) return null;
  const isFor = /^(?:for|with)$/i.test(joint);
  const front = isFor
    ? `${name}: what is it ${not.toLowerCase()}good ${joint.toLowerCase()}?`
    : `${name}: when is it ${not.toLowerCase()}good?`;
  return { form: 'basic', front, back: capitalise(isFor ? situation : `${joint.toLowerCase()} ${situation}`) };
}
