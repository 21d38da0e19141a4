/** What needs a change: anything outside printable ASCII, newline and tab. Most notes hold nothing of it. */
const suspicious = /[^\n\t\x20-\x7e]/;

/**
 * Characters that are not seen but change what is: zero-width ones, the byte order mark, variation selectors (terminals
 * disagree about their width), soft hyphens, direction marks and overrides, annotation and tag characters.
 */
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]/gu;

/** Every kind of space but the ordinary one, and the two separators that some editors write for a line break. */
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that is safe to show and to compare: NFC, `\n` for every line break, no invisible characters, ordinary spaces,
 * control characters as their visible signs (`␛` for escape). The number of lines never changes.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) {
    return text;
  }
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(oddSpace, ' ')
    .replace(control, visibleSign)
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFC');
}

/** `cleanText` for what must stay on one line: a file name, a tag, a message. Breaks and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** C0 and DEL have signs of their own in Unicode; a C1 control is shown as the two-character escape it stands for. */
function visibleSign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) {
    return String.fromCharCode(0x2400 + code);
  }
  return code === 0x7f ? '\u2421' : `\u241b${String.fromCharCode(code - 0x40)}`;
}
