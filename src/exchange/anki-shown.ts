import { attribute, withoutEntities } from './plain-html.ts';

/** What Anki takes for the text of a field when it sorts notes and compares them: without HTML, with the names of pictures. */
export function shownText(field: string): string {
  const named = field.replace(/<img\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi, (_, attributes: string) => {
    return ` ${attribute(attributes, 'src') ?? ''} `;
  });
  return withoutEntities(named.replace(/<[^>]*>/g, ''));
}
