import { make, type Recogniser } from '../item.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { subjectOf } from '../language/subject.ts';
import { countWords } from '../language/words.ts';

const MAX_ANSWER_WORDS = 20;
const MIN_ANSWER_WORDS = 2;

const DIFFERS =
  /^(?:(?:exactly|basically|almost|nearly|pretty much|much|very|works?)\s)*(?:the )?(?:same as|similar to|like)\s(?:an?\s|the\s)?([^,;:.()]{2,50}?),?\s(?:but|except that|except)\s(?:it\s)?(\S.+)$/i;
/** Not named but pointed to. */
const POINTING = /\b(?:above|below|previous|this|that|it|before)\b/i;

/** "Similar to a pine gate, but made of iron": how does the thing above differ from the other one? */
export const differs: Recogniser = {
  name: 'differs',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'bullet' && item.kind !== 'step' && item.kind !== 'paragraph') return null;
    const [, other = '', told = ''] = DIFFERS.exec(trimEnding(item.inline.text)) ?? [];
    const subject = other === '' || POINTING.test(other) ? null : subjectOf(item);
    if (subject === null || subject.origin === 'title') return null;
    const back = trimEnding(told.split(/,?\s(?:for example|e\.g\.?|eg)\b|[.;]\s/i, 1)[0] ?? '');
    const words = countWords(back);
    if (words < MIN_ANSWER_WORDS || words > MAX_ANSWER_WORDS) return null;
    return make([{ form: 'basic', front: `How does ${subject.name} differ from ${other}?`, back: capitalise(back) }]);
  },
};
