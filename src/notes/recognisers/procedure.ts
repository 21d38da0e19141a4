import { type Item, make, type Recogniser } from '../item.ts';
import { subjectOf } from '../language/subject.ts';
import { isPropertyLabel } from '../language/terms.ts';
import { countWords } from '../language/words.ts';
import { toldInLine } from './inline-command.ts';
import { areSteps, listOf, MAX_MEMBERS, MAX_WORDS_OF_STEPS } from './list.ts';
import { listFront } from './list-front.ts';
import { isShown, isStep, stepText } from './list-member.ts';

const MIN_STEPS = 3;
const MAX_STEPS = 2 * MAX_MEMBERS;

/**
 * A numbered procedure that a plain list card does not ask for: of more steps than one card holds, which is asked for in two parts, or
 * one of commands under a word like "Details", which is asked of what that word stands under.
 */
export const procedure: Recogniser = {
  name: 'procedure',
  scope: 'group',
  recognise(item, note) {
    const steps = item.own === null || item.own.kind === 'question' ? null : listOf(item);
    if (item.own === null || steps === null || steps.length < MIN_STEPS || steps.length > MAX_STEPS) return null;
    const isUnnamed = item.own.kind === 'generic' && !isPropertyLabel(item.own.label);
    if (isUnnamed ? !areShown(steps) : steps.length <= MAX_MEMBERS) return null;
    if (!steps.every((step) => step.kind === 'step' && isStep(step)) || !areSteps(item, steps)) return null;
    const own = isUnnamed ? (subjectOf(item) ?? note.title) : item.own;
    const front = listFront(own, steps.length, { steps: true, open: false, complete: true });
    const texts = steps.map(stepText);
    const half = texts.length > MAX_MEMBERS ? Math.ceil(texts.length / 2) : texts.length;
    const halves = [texts.slice(0, half), texts.slice(half)].filter((members) => members.length > 0);
    if (halves.some((members) => countWords(members.join(' ')) > MAX_WORDS_OF_STEPS)) return null;
    const last = steps.at(-1) as Item;
    const proposals = halves.map((members, part) => ({
      form: 'list' as const,
      front:
        halves.length === 1
          ? front
          : front.replace(
              /the \d+(?: steps)? in order\?$/,
              `steps ${part * half + 1} to ${part * half + members.length} of ${texts.length}?`,
            ),
      members,
      ordered: true,
      lines: { line: item.lines.line, endLine: last.lines.endLine },
    }));
    return make(
      proposals,
      steps.filter((step) => toldInLine(step) === null),
    );
  },
};

/** Whether half of the steps are commands in code: a procedure, whatever is written above it. */
function areShown(steps: readonly Item[]): boolean {
  return steps.filter(isShown).length * 2 >= steps.length;
}
