import type { Problem } from '../../problem.ts';
import type { Node } from '../outline/node.ts';
import type { Explicit, ExplicitCard, OpenQuestion } from './cards.ts';
import { bothWays } from './read.ts';

/**
 * Answers the questions among these siblings whose answer stands in a block of its own: in an `A:` below, or in the list
 * below (then its items are the members). The blocks used are taken out; a `Q:` that stays without an answer is text, with
 * a warning when it ends in a question mark.
 */
export function answerOpenQuestions(path: string, parent: Node, explicit: Map<Node, Explicit>): Problem[] {
  const problems: Problem[] = [];
  const siblings = parent.children;
  for (let index = 0; index < siblings.length; index += 1) {
    const node = siblings[index] as Node;
    const found = explicit.get(node);
    if (found?.open === undefined || found.open === null) {
      continue;
    }
    const question = found.open;
    found.open = null;
    const next = siblings[index + 1];
    const answer = [node.children[0], next].find((candidate) => candidate !== undefined && isAnswer(candidate));
    if (answer !== undefined) {
      found.cards.push(...answered(question, textOf(answer).replace(/^A:\s*/, ''), answer));
      if (answer === next) {
        siblings.splice(index + 1, 1);
      }
      node.children = [];
    } else if (node.children.length > 0) {
      found.cards.push(...answered(question, question.begun, node));
      node.children = [];
    } else {
      problems.push(...unanswered(path, question, node));
      if (found.cards.length === 0) {
        explicit.delete(node);
      }
    }
  }
  return problems;
}

function isAnswer(node: Node): boolean {
  return /^A:(?:\s|$)/.test(textOf(node));
}

function textOf(node: Node): string {
  return node.inline.text;
}

/** The card of a question with a text, a list below it, or both. */
function answered(question: OpenQuestion, text: string, owner: Node): ExplicitCard[] {
  const members = owner.children.map(wholeText).filter((member) => member !== '');
  const lines = { line: question.lines.line, endLine: Math.max(question.lines.endLine, lastLine(owner)) };
  if (members.length > 1 && text === '') {
    const { front, explicitId } = question;
    return [{ form: 'list', front, members, lines, explicitId, ordered: owner.children[0]?.kind === 'step' }];
  }
  const back = [text, ...members].filter((part) => part !== '').join('; ');
  return back === '' ? [] : bothWays({ ...question, lines }, back);
}

function wholeText(node: Node): string {
  const below = node.children.map(wholeText).filter((text) => text !== '');
  const own = node.kind === 'code' ? node.text : textOf(node);
  return below.length === 0 ? own : `${own.replace(/:$/, '')} (${below.join('; ')})`;
}

function lastLine(node: Node): number {
  return node.children.reduce((last, child) => Math.max(last, lastLine(child)), node.lines.endLine);
}

function unanswered(path: string, question: OpenQuestion, node: Node): Problem[] {
  if (question.asked === 'question' && !question.front.endsWith('?')) {
    return [];
  }
  const message = 'This card has no answer; write it below the question.';
  const { line } = question.lines;
  return [{ path, line, column: node.column, severity: 'warning', rule: 'card/no-answer', message }];
}
