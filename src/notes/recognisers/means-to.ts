import { make, type Proposal, type Recogniser } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { baseForm, isAuxiliary, isParticiple } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';

const MAX_NAME_WORDS = 4;
const MIN_AIM_WORDS = 3;
const MAX_AIM_WORDS = 18;
/** A name: an acronym, a word with capitals within, or several words with a capital each. */
const NAME = /^(?:\p{Lu}[\p{L}\d]*\p{Lu}\S*|\p{Lu}[\p{L}\d-]+(?: (?:\p{Lu}|\d)\S*)+)$/u;
const TO = /^([^,.:;()]{2,40}?) to (\p{Ll}+\s.+)$/u;
/** What leads to an order or a need, and is no name of a thing. */
const NO_THING =
  /\b(?:access|ability|need|want|way|ways|how|what|steps?|commands?|try|able|due|prior|limit|up|next|close|similar|connect\p{L}*|link\p{L}*)$/iu;

/** "Oak Guard to keep bees in": a name and what for, without a verb of its own. */
export const meansTo: Recogniser = {
  name: 'means-to',
  scope: 'item',
  recognise(item) {
    if ((item.kind !== 'bullet' && item.kind !== 'paragraph') || item.children.length > 0) return null;
    const card = meansToCard(trimEnding(item.inline.text));
    return card === null ? null : make([card]);
  },
};

function meansToCard(text: string): Proposal | null {
  const [, name = '', aim = ''] = TO.exec(text) ?? [];
  if (
    !NAME.test(name) ||
    /^(?:API|CLI|SDK|UI|GUI)s?$/.test(name) ||
    countWords(name) > MAX_NAME_WORDS ||
    NO_THING.test(name) ||
    isParticiple(name)
  )
    return null;
  const words = countWords(aim);
  if (baseForm(firstWord(aim)) !== 'sure' || words < MIN_AIM_WORDS || words > MAX_AIM_WORDS) return null;
  // An order, "Use …", or a sentence with its own verb says more than what for.
  const all = wordsIn(name);
  if (
    baseForm(firstWord(name)) !== null ||
    mainVerbIndex(all, name) >= 0 ||
    /[:;?]/.test(aim) ||
    wordsIn(aim).some(({ text: word }) => isAuxiliary(word))
  )
    return null;
  return { form: 'basic', front: `${name}: what is it for?`, back: capitalise(`to ${aim}`) };
}
