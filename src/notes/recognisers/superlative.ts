import { make, type Recogniser } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, isPluralTerm, trimEnding } from '../language/questions.ts';
import { names, subjectOf } from '../language/subject.ts';
import { countWords, wordsIn } from '../language/words.ts';

const MIN_WORDS = 2;
const MAX_WORDS = 12;

/** "The most expensive option", said of a thing that is named before: what sets it apart from the others? */
export const superlative: Recogniser = {
  name: 'superlative',
  scope: 'item',
  recognise(item) {
    if ((item.kind !== 'bullet' && item.kind !== 'paragraph') || item.children.length > 0) return null;
    const text = trimEnding(item.inline.text);
    const words = wordsIn(text);
    if (words.length < MIN_WORDS || words.length > MAX_WORDS || !SUPERLATIVE.test(text)) return null;
    const subject = subjectOf(item);
    if (subject === null || subject.origin === 'title' || countWords(subject.name) > MAX_NAME_WORDS) return null;
    if (mainVerbIndex(words, text) >= 0 || /[:;?=]|->|→/.test(text)) return null;
    // "The largest hive" below Hive names the thing itself once more.
    if (words.length < LONG_WORDS && names(text, subject)) return null;
    const whom = isPluralTerm(subject.name) ? 'them' : 'it';
    return make([{ form: 'basic', front: `${subject.name}: what sets ${whom} apart?`, back: capitalise(text) }]);
  },
};

const MAX_NAME_WORDS = 6;
const LONG_WORDS = 5;

/** That something matters, or is what most people take, is no property of it. */
const SUPERLATIVE =
  /^(?:(?:the )?(?:second[- ])?(?:most|least) (?!important|popular|common|commonly|used|frequent|likely|people|of\b)\p{L}|the (?:cheap|fast|slow|larg|bigg|small|high|low|old|new|simpl|easi|strong|weak|long|short|quick|saf)est\s)/iu;
