import type { Link, PhrasingContent } from 'mdast';
import { textNode } from './pieces.ts';
import { leave } from './unusual.ts';

const uri = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f\x7f]*>/y;
const mail =
  /<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y;
const tag =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]*)>/y;
const comment = /<!--(?!-?>)[^\n]*?-->/y;
const letterOrSlash = /[A-Za-z/!?]/;

/** What a `<` at this place begins, and where that ends: an address or HTML on one line; null when it is only a sign. */
export function readAngle(text: string, at: number, line: number): { node: PhrasingContent; end: number } | null {
  for (const pattern of [uri, mail, tag, comment]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const node: PhrasingContent =
      pattern === tag || pattern === comment
        ? { type: 'html', value: found }
        : autolink(found.slice(1, -1), pattern === mail, line);
    return { node, end: at + found.length };
  }
  // It may be HTML over several lines, or of the kinds nobody writes.
  if (letterOrSlash.test(text[at + 1] ?? '') && text.includes('>', at)) leave();
  return null;
}

function autolink(address: string, isMail: boolean, line: number): Link {
  return {
    type: 'link',
    title: null,
    url: isMail ? `mailto:${address}` : address,
    children: [textNode(address, line)],
  };
}
