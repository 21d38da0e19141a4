import { withoutEntities } from './plain-html.ts';

/** An element: its name without a namespace's prefix, in lower case; its attributes likewise; and what it holds, in order. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
};

/** Deeper than this nobody writes, and a reader that recurses would overflow. */
const DEEPEST = 200;

/**
 * The root element of a document; null when the text is none, is cut off, is nested over 200 deep, or defines entities of its
 * own (which could be bombs, or name files): nothing outside the text is ever read.
 */
export function parseXml(text: string): XmlElement | null {
  if (/<!ENTITY/i.test(text)) return null;
  const top: XmlElement & { children: (XmlElement | string)[] } = { name: '', attributes: {}, children: [] };
  const open = [top];
  const token =
    /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/gy;
  let end = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    end = token.lastIndex;
    const [, data, slash, name, rest = '', words] = match;
    const current = open.at(-1);
    if (current === undefined) return null;
    if (data !== undefined) current.children.push(data);
    else if (words !== undefined) current.children.push(withoutEntities(words));
    else if (slash === '/') {
      if (open.length < 2 || current.name !== localName(name ?? '')) return null;
      open.pop();
    } else if (name !== undefined) {
      const element = {
        name: localName(name),
        attributes: attributesOf(rest),
        children: [] as (XmlElement | string)[],
      };
      current.children.push(element);
      if (!rest.trimEnd().endsWith('/')) open.push(element);
      if (open.length > DEEPEST) return null;
    }
  }
  if (end < text.trimEnd().length || open.length !== 1) return null;
  return top.children.find((child): child is XmlElement => typeof child !== 'string') ?? null;
}

function localName(name: string): string {
  return (name.split(':').at(-1) ?? '').replace(/\/$/, '').toLowerCase();
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', one, other] of text.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[localName(name)] = withoutEntities(one ?? other ?? '');
  }
  return attributes;
}

/** The elements with one of these names in an element, itself included, in order. */
export function elementsNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const own = names.includes(element.name) ? [element] : [];
  return [...own, ...childrenOf(element).flatMap((child) => elementsNamed(child, ...names))];
}

/** The elements directly in an element. */
export function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The text in an element, as a reader sees it. `skip` says what is left out; a picture is named by its `src`. */
export function textOf(element: XmlElement, skip: (element: XmlElement) => boolean = () => false): string {
  const write = (each: XmlElement | string): string => {
    if (typeof each === 'string') return each.replace(/\s+/g, ' ');
    if (skip(each) || each.name === 'script' || each.name === 'style') return '';
    if (each.name === 'img') return ` [image: ${each.attributes.alt || each.attributes.src || 'picture'}] `;
    const inner = each.children.map(write).join('');
    if (each.name === 'li') return `\n• ${inner.trim()}\n`;
    return /^(?:p|div|br|tr|pre|ul|ol|h[1-6]|blockquote|prompt)$/.test(each.name) ? `\n${inner}\n` : inner;
  };
  return write(element)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
