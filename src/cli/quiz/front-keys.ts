/** What a page of tables or of compatibility rules says in its front matter. */
export const pageKeys: readonly string[] = ['family', 'rules'];

/** Whether the front matter of a text has one of these keys at its outermost level: cheaper than reading it. */
export function hasFrontKey(text: string, keys: readonly string[]): boolean {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return false;
  const end = text.indexOf('\n---', 3);
  const head = end === -1 ? text : text.slice(0, end);
  return new RegExp(`^(?:${keys.join('|')}):`, 'm').test(head);
}
