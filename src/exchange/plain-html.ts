const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  larr: '←',
  times: '×',
  divide: '÷',
  deg: '°',
  micro: 'µ',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

/** Text with its HTML and XML entities as characters; an unknown one stays as it is. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** What holds no text for a reader. */
const unread = /<(script|style|head|template|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** A tag; a `<` that starts none (`a < b`) is text. */
const tag = /<\/?([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const breaking = /^(?:br|hr|div|p|li|tr|ul|ol|table|h[1-6]|pre|blockquote|section|article|dd|dt)$/i;

/**
 * The text a reader sees in a piece of HTML: scripts and styles left out, blocks and breaks as line breaks, pictures as
 * `[image: name]`, sounds as `[sound: name]`, entities as characters. Any text will do; nothing of it is ever a tag afterwards.
 */
export function plainHtml(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(unread, ' ')
    .replace(tag, (_, name: string, attributes: string) => {
      if (/^img$/i.test(name)) return ` ${pictureText(attributes)} `;
      if (/^li$/i.test(name)) return '\n• ';
      return breaking.test(name) ? '\n' : /^t[dh]$/i.test(name) ? ' ' : '';
    });
  return withoutEntities(text)
    .replace(/\n• \s*(?=\n|$)/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The value of an attribute in the text of a tag; null when it has none. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match === null ? null : withoutEntities(match[1] ?? match[2] ?? match[3] ?? '');
}

function pictureText(attributes: string): string {
  return `[image: ${attribute(attributes, 'alt') || attribute(attributes, 'src') || 'picture'}]`;
}

/** The pictures of a piece of HTML, in order: what their `src` and `alt` say. */
export function picturesOfHtml(html: string): { path: string; alt: string }[] {
  return [...html.matchAll(/<img\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi)].flatMap(([, attributes = '']) => {
    const path = attribute(attributes, 'src');
    return path === null || path === '' ? [] : [{ path, alt: attribute(attributes, 'alt') ?? '' }];
  });
}

/** The files that a piece of HTML plays: Anki's `[sound:name]`, and what `<audio>`, `<video>` and their sources name. */
export function soundsOfHtml(html: string): string[] {
  const marked = [...html.matchAll(/\[sound:([^\]]+)\]/g)].map(([, name = '']) => withoutEntities(name).trim());
  const tagged = [...html.matchAll(/<(?:audio|video|source)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi)].flatMap(
    ([, attributes = '']) => attribute(attributes, 'src') ?? [],
  );
  return [...marked, ...tagged];
}
