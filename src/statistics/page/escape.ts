const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What no page may hold: C0 controls but tab and newline, DEL, C1, and half characters. */
const forbidden =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What turns the order of text around. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it may stand in an element or in a quoted attribute of HTML or SVG: it can end neither. */
export function escaped(text: string): string {
  return text
    .replace(forbidden, '�')
    .replace(turning, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] as string);
}
