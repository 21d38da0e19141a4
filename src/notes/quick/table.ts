import { withoutBlanks } from '../../characters.ts';

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** How many columns the row of dashes below a table's header has; 0 when the line is no such row. */
export function columnsOfDelimiter(rest: string): number {
  if (!/[|:]/.test(rest) || !delimiterRow.test(rest)) return 0;
  return rest.replace(/^\||\|?[ \t]*$/g, '').split('|').length;
}

/** The texts of the cells of a row, trimmed; pipes behind a backslash belong to the text. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let isFirst = true;
  const take = (end: number): void => {
    const text = withoutBlanks(row.slice(start, end));
    if (!isFirst || text !== '') cells.push(text);
    isFirst = false;
    start = end + 1;
  };
  for (let at = 0; at < row.length; at += 1) {
    const code = row.charCodeAt(at);
    if (code === 0x7c) take(at);
    // A backslash takes the backslash or pipe behind it along.
    else if (code === 0x5c && (row[at + 1] === '\\' || row[at + 1] === '|')) at += 1;
  }
  if (/[^ \t]/.test(row.slice(start))) take(row.length);
  return cells;
}
