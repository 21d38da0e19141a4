import { make, type Proposal, type Recogniser } from '../item.ts';
import { categoryOf } from '../language/category.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { names, subjectOf } from '../language/subject.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, wordsIn } from '../language/words.ts';

const USE_CASE =
  /^(?:(?:mostly |mainly |often |typically |usually |also |only |really |super |very |extremely |especially )?(?:used?|useful|helpful|handy|ideal|good|great|best|perfect|suitable|recommended|suited|intended|designed|meant|well[- ]suited|good fit|great fit|(?:good )?use ?case)) (for|when|if|to|in case|where)\s+(.+)$/i;
/** "Use case for old hives" over what it is. */
const LABEL = /^(?:good )?use[- ]?cases?\b/i;
/** "For small teams that have no directory": nothing but what it is for. */
const BARE = /^(for)\s+(.+)$/i;
/** What goes on to say what to do: "For small teams, use a share". */
const ORDER = /^(?:use|choose|pick|prefer|consider|try|take|enable|disable|create|set)\s\p{L}/iu;
const MIN_BARE_WORDS = 3;
const MAX_SITUATION_WORDS = 25;

/** "Ideal for dev/test": what the thing above is used for, and, the situation given, which thing it is. */
export const useCase: Recogniser = {
  name: 'use-case',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'heading') return null;
    const text = trimEnding(item.inline.text);
    const isAbove = item.children.length > 0;
    if (isAbove && LABEL.test(text)) return null;
    // "For old hives:" above a list says of whom the list is true.
    const match = USE_CASE.exec(text) ?? (isAbove && item.inline.text.endsWith(':') ? null : bare(text));
    const subject = subjectOf(item);
    if (match === null || subject === null || subject.origin === 'title') return null;
    // "Recommended to use a veil": what one should do, and not what a thing is for.
    if (ADVICE.test(text)) return null;
    const [, joint = '', situation = ''] = match;
    if (countWords(situation) < 1 || countWords(situation) > MAX_SITUATION_WORDS || names(situation, subject))
      return null;
    const at = item.context.findIndex(({ inline }) => inline === subject.inline);
    const above = item.context.slice(0, at);
    const context = (above.length > 0 ? above : [note.title]).filter((node) => !names(node.label, subject));
    if (context.length === 0 && at > 0) return null;
    const which = `which ${categoryOf(above.at(-1)) ?? 'one'}`;
    const front = /^(?:when|if|where|in case)$/i.test(joint)
      ? `${capitalise(which)} is used ${joint.toLowerCase()} ${situation}?`
      : `${capitalise(situation)}: ${which} is meant ${joint.toLowerCase()} that?`;
    const proposal: Proposal = {
      form: 'open',
      front: joint === 'to' ? `${capitalise(which)} is used to ${situation}?` : front,
      back: subject.name,
      context: context.map((node) => node.label),
    };
    const asked = /^(?:when|if|where|in case)$/i.test(joint) ? 'when is it used' : 'what is it used for';
    const forward: Proposal = {
      form: 'basic',
      front: `${subject.name}: ${asked}?`,
      back: joint === 'to' ? `To ${situation}` : capitalise(situation),
    };
    return make(DOING.test(subject.name) ? [forward] : [forward, proposal]);
  },
};

/** "Opening hives": what is done is none of several things to choose from. */
const DOING = /^\p{Lu}?\p{Ll}+ing\s\p{Ll}/u;

const ADVICE = /^\S*\s?recommended to (?:use|have|keep|avoid)\s/i;

/** The bare form, where nothing is said beside it: "For HPC, the limit is higher" is a sentence, "For example" leads to one. */
function bare(text: string): RegExpExecArray | null {
  const match = BARE.exec(text);
  const situation = match?.[2] ?? '';
  if (
    countWords(situation) < MIN_BARE_WORDS ||
    /^(?:example|instance|more|each|every|all|the first|now|this|that|these|those|it|\d)\b|[:?=]|->|→|^\p{L}+ing\b.*,/iu.test(
      situation,
    )
  )
    return null;
  return situation.split(', ').some((part) => says(part) || ORDER.test(part)) ? null : match;
}

/** Whether a part says something itself: it has a verb that is not of a "that …" or a "to …" in it. */
function says(part: string): boolean {
  const [main = ''] = part.split(/\s(?:that|which|who|where|when|if)\s/, 1);
  const words = wordsIn(main);
  return (
    mainVerbIndex(words, main) >= 0 ||
    words.some(({ text }, i) => baseForm(text) === 'sure' && !/^(?:to|and|or)$/.test(words[i - 1]?.text ?? 'to'))
  );
}
