import type { Item } from '../item.ts';

const TASKS = /^(?:labs?|exercises?|assignments?|homework|tasks?|challenges?)(?: \d+)?$/i;
const LAB = /^(?:lab|exercise|assignment|challenge|hands[- ]on(?: lab)?) (?:#?\d|[-–:])/i;
/** What a lab tells whoever does it: for whom, and what to do. */
const TASK =
  /^(?:(?:your|our) (?:company|team|task|job|boss|client|goal)|you (?:have been|are|need|will|work|must)|(?:note|remember) that you|(?:an)?other (?:application|component|team|task)|one of the|they (?:are|want|need)|(?:in addition,? |then |next,? |finally,? )?(?:create|build|ensure|make sure|configure|deploy|verify|check|add|edit|modify|expose|scale|delete|use|set) )/i;

/** What a section of exercises tells to do. */
export function isTask(item: Item): boolean {
  if (item.kind === 'heading' || item.kind === 'code' || item.kind === 'table') return false;
  for (let above = item.parent; above !== null; above = above.parent)
    if (above.kind === 'heading')
      return (
        TASKS.test(above.inline.text) || (item.kind === 'paragraph' && TASK.test(item.inline.text) && isOfLab(above))
      );
  return false;
}

/** Whether a heading stands below one of a lab, or is one: "Lab 1 - Volumes". */
function isOfLab(heading: Item): boolean {
  for (let above: Item | null = heading; above !== null; above = above.parent)
    if (above.kind === 'heading' && LAB.test(above.inline.text)) return true;
  return false;
}
