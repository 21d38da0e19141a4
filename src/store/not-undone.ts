/** A condition on the log: nobody took back what this row of `table` says. */
export function notUndone(table: 'review' | 'answer' | 'outside_mock'): string {
  return `NOT EXISTS (SELECT 1 FROM event AS undo WHERE undo.kind = 'undo'
    AND undo.target = ${table}.device || '-' || ${table}.seq)`;
}
