/**
 * The value of a key at the outermost level of a text's front matter, as it is written on the key's line; null when there is
 * no such key. Cheaper than reading the front matter, for those who only want to know what kind of page this is.
 */
export function frontValue(text: string, key: string): string | null {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return null;
  const end = text.search(/\n---[ \t]*\r?(?:\n|$)/);
  const head = end === -1 ? text : text.slice(0, end);
  return new RegExp(`^${key}[ \\t]*:(.*)$`, 'm').exec(head)?.[1]?.trim() ?? null;
}
