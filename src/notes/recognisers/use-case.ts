import { make, type Proposal, type Recogniser } from '../item.ts';
import { categoryOf } from '../language/category.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { names, subjectOf } from '../language/subject.ts';
import { countWords } from '../language/words.ts';

const USE_CASE =
  /^(?:(?:mostly |mainly |often |typically |usually |also |only |really )?(?:used?|useful|ideal|good|great|best|perfect|suitable|recommended|suited|intended|designed|meant|well[- ]suited|good fit|great fit|(?:good )?use ?case)) (for|when|if|to|in case|where)\s+(.+)$/i;
const MAX_SITUATION_WORDS = 25;

/** "Ideal for dev/test": what the thing above is used for, and, the situation given, which thing it is. */
export const useCase: Recogniser = {
  name: 'use-case',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'heading') return null;
    const match = USE_CASE.exec(trimEnding(item.inline.text));
    const subject = subjectOf(item);
    if (match === null || subject === null || subject.origin === 'title') return null;
    const [, joint = '', situation = ''] = match;
    if (countWords(situation) < 1 || countWords(situation) > MAX_SITUATION_WORDS || names(situation, subject))
      return null;
    const at = item.context.indexOf(subject);
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
    return make([forward, proposal]);
  },
};
