import { make, type Recogniser } from '../item.ts';
import { capitalise, decapitalise, isOpenEnded } from '../language/questions.ts';
import { countWords, wordsIn } from '../language/words.ts';
import { plainEnumeration } from './inline-list.ts';

const MIN_HEAD_WORDS = 2;
const MAX_HEAD_WORDS = 14;

/** "Works with many engines (Alpha, Beta, Gamma, etc.)": what the bracket at the end lists is asked for. */
export const bracketList: Recogniser = {
  name: 'bracket-list',
  scope: 'item',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'heading' || item.children.length > 0)
      return null;
    const [, head = '', listed = ''] = item.inline.text.includes(')')
      ? (/^([^()]+?)\s*\(([^()]+)\)[.\s]*$/.exec(item.inline.text) ?? [])
      : [];
    const words = countWords(head);
    if (words < MIN_HEAD_WORDS || words > MAX_HEAD_WORDS || !endsInPlural(head)) return null;
    const members = plainEnumeration(listed.replace(/^(?:e\.?g\.?|i\.?e\.?|such as|like|ex)[\s:.,]+/i, ''));
    if (members === null) return null;
    const number = isOpenEnded(listed) ? 'name some' : `${members.length}`;
    const front = `${capitalise(decapitalise(head))}: which? (${number})`;
    return make([{ form: 'list', front, members: members.map(capitalise), ordered: false }]);
  },
};

/** Whether what the bracket lists are several of what stands before it. */
function endsInPlural(head: string): boolean {
  return /\p{Ll}{2}(?<![su])s$/u.test(wordsIn(head).at(-1)?.text ?? '') || KINDS_OF_ONE.test(head);
}

/** "The main types of wood": several of what is named by a word that has no plural. */
const KINDS_OF_ONE =
  /^(?:[\p{L}-]+\s){0,3}(?:types|kinds|forms|sorts|classes|categories|parts|stages|phases)\sof\s[\p{L}-]+(?:\s[\p{L}-]+)?$/iu;
