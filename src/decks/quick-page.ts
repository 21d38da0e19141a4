import { type Page, pageOf } from './page.ts';

/** Thrown when a page, or a part of one, is too unusual to be read without the full parsers. */
export class NotQuick extends Error {}

function giveUp(): never {
  throw new NotQuick('this page needs the full parsers');
}

/**
 * Reads a page that is written as nearly all are as `readPage` does, without the Markdown parser and the YAML library, which
 * take a tenth of a second to load. Throws {@link NotQuick} for any other; so does whatever reads on in the page.
 */
export function quickPage(path: string, text: string): Page {
  return pageOf(path, text, { frontMatter: giveUp, section: giveUp, yaml: giveUp });
}
