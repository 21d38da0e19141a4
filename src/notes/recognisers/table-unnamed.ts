import type { Proposal, Row, TableItem } from '../item.ts';
import { meaningQuestion } from '../language/questions.ts';
import { countWords } from '../language/words.ts';
import { answerOf, cellText } from './table-cell.ts';

const MAX_WORDS = 30;

/** Whether a table of three columns and more has no word above any but the first: nothing tells what a cell answers. */
export function isUnnamed({ header }: TableItem): boolean {
  return header.length > 2 && header.every(({ text }, column) => column === 0 || text === '');
}

/** A row of such a table: all that stands beside its first cell is asked for together. */
export function unnamedRow(row: Row): Proposal[] {
  const key = cellText(row, 0);
  const members = row.cells.slice(1).flatMap((_, column) => answerOf(cellText(row, column + 1)) ?? []);
  const [first] = members;
  if (key === '' || first === undefined || countWords(members.join(' ')) > MAX_WORDS) return [];
  if (members.length === 1) return [{ form: 'basic', front: meaningQuestion(key, first), back: first }];
  return [{ form: 'list', front: `${key}: what to know? (${members.length})`, members }];
}
