import type { Picture } from '../../cards/card.ts';

/** What a comment asks for, or null when the HTML is no comment. */
export type Comment = { id: string | null; noCards: boolean };

/** Reads `<!-- id: x -->` and `<!-- no cards -->`; any other comment asks for nothing. */
export function readComment(html: string): Comment | null {
  const comment = /^\s*<!--([\s\S]*?)(?:-->|$)\s*$/.exec(html);
  if (comment === null) {
    return null;
  }
  const words = (comment[1] ?? '').trim();
  const id = /^id:\s*([\p{L}\p{N}_.:/-]+)$/u.exec(words);
  return { id: id?.[1] ?? null, noCards: /^no[ -]cards?$/i.test(words) };
}

/** The text of HTML without its tags; what is in scripts, styles and comments is no text. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?[A-Za-z][^<>]*>/g, '')
    .replace(/<\/?[A-Za-z][^<>]*$/, '');
}

/** The pictures that HTML shows, in order. */
export function picturesInHtml(html: string): Picture[] {
  const pictures: Picture[] = [];
  for (const [tag] of html.matchAll(/<img\b[^<>]*>/gi)) {
    const path = attribute(tag, 'src');
    if (path !== null) {
      pictures.push({ alt: attribute(tag, 'alt') ?? '', path });
    }
  }
  return pictures;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null);
}
