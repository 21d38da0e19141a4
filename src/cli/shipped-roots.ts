/** The root of what ships with the program. It is read at start and after an upgrade, not when all folders are read again. */
export const SHIPPED_ROOT = 'certamen';

/** The root of the decks of questions that ship. */
export const SHIPPED_DECKS_ROOT = 'certamen-decks';

/** Both: the cards of the learner's own notes come before theirs. */
export const SHIPPED_ROOTS: readonly string[] = [SHIPPED_ROOT, SHIPPED_DECKS_ROOT];

/** Whether a root ships with the program: its notes are none of the learner's. */
export function isShipped(root: string): boolean {
  return SHIPPED_ROOTS.includes(root);
}
