/** What a template is filled in with: the fields by name, and the front when the back shows it. */
export type Filling = { fields: ReadonlyMap<string, string>; front?: string };

/**
 * A card's side as Anki lays it out: `{{Field}}` with its filters left out, `{{#Field}}…{{/Field}}` when the field holds
 * something, `{{^Field}}…{{/Field}}` when it does not, `{{FrontSide}}`. An unknown name is empty. Still HTML.
 */
export function fillTemplate(template: string, { fields, front = '' }: Filling): string {
  const fieldNamed = (name: string): string => (name === 'FrontSide' ? front : (fields.get(name) ?? ''));
  const isFilled = (name: string): boolean => fieldNamed(name).replace(/<(?!img\b)[^>]*>|&nbsp;|\s/gi, '') !== '';
  /** What is written now, and whether: a condition that does not hold silences all within it. */
  const open: { name: string; shown: boolean }[] = [];
  let text = '';
  let from = 0;
  const write = (words: string): void => {
    if (open.every(({ shown }) => shown)) text += words;
  };
  for (const match of template.matchAll(/\{\{([#^/]?)([^{}]*)\}\}/g)) {
    const [mark, sign = '', inner = ''] = match;
    write(template.slice(from, match.index));
    from = match.index + mark.length;
    const name = inner.trim();
    if (sign === '#') open.push({ name, shown: isFilled(name) });
    else if (sign === '^') open.push({ name, shown: !isFilled(name) });
    else if (sign === '/') open.pop();
    else write(fieldNamed(name.split(':').at(-1)?.trim() ?? ''));
  }
  write(template.slice(from));
  return text;
}
