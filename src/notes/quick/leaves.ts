import { decodeString } from './decode.ts';
import { leave } from './unusual.ts';

/** A heading that starts with `#`, of what stands behind the indent of its line; null when it is none. */
export function headingOf(rest: string): { depth: 1 | 2 | 3 | 4 | 5 | 6; text: string } | null {
  if (rest[0] !== '#') return null;
  const found = /^(#{1,6})(?:[ \t]+|$)/.exec(rest);
  if (found === null) return null;
  const depth = (found[1] as string).length as 1;
  const text = rest
    .slice(found[0].length)
    .replace(/^[ \t]*#+[ \t]*$/, '')
    .replace(/[ \t]+#+[ \t]*$/, '');
  return { depth, text };
}

/** Whether a line is a rule. */
export function isRule(rest: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(rest);
}

/** The depth of the heading whose words such a line underlines; null when it is no such line. */
export function underlineDepth(rest: string): 1 | 2 | null {
  if (/^=+[ \t]*$/.test(rest)) return 1;
  return /^-+[ \t]*$/.test(rest) ? 2 : null;
}

/** The opening of a code fence. */
export type Fence = { marker: string; length: number; lang: string | null };

/** The code fence a line opens; null when it opens none. */
export function fenceOf(rest: string): Fence | null {
  const found = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/.exec(rest);
  if (found === null) return null;
  const run = (found[1] ?? found[3]) as string;
  const info = (found[2] ?? found[4] ?? '').replace(/^[ \t]+/, '');
  const lang = info.split(/[ \t]/, 1)[0] ?? '';
  return { marker: run[0] as string, length: run.length, lang: lang === '' ? null : decodeString(lang) };
}

/** Whether a line ends the fence. */
export function endsFence(rest: string, { marker, length }: Fence): boolean {
  let end = 0;
  while (rest[end] === marker) end += 1;
  return end >= length && /^[ \t]*$/.test(rest.slice(end));
}

const blockNames = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main
  menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track
  ul`.split(/\s+/),
);
const wholeTag =
  /^<(?:[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]*)>[ \t]*$/;

/** How a block of HTML ends: with the line that closes its comment, or before a blank line. `whole`: a tag alone on its line. */
export type HtmlEnd = 'comment' | 'blank' | 'whole';

/** The block of HTML a line opens; null when it opens none. Kinds that notes hardly hold are left to the full parser. */
export function htmlOf(rest: string): HtmlEnd | null {
  if (rest[0] !== '<') return null;
  if (rest.startsWith('<!--')) return /^<!---?>/.test(rest) ? leave() : 'comment';
  if (/^<(?:[!?]|(?:script|pre|style|textarea)\b)/i.test(rest)) leave();
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s>]|\/|$)/.exec(rest);
  if (name === null) return null;
  if (blockNames.has((name[1] as string).toLowerCase())) {
    return rest[name[0].length] !== '/' || rest[name[0].length + 1] === '>' ? 'blank' : null;
  }
  return wholeTag.test(rest) ? 'whole' : null;
}

/** A line of a definition of a link. */
const definitionLine =
  /^\[((?:[^[\]\\]|\\.)+)\]:[ \t]*(?:<((?:[^<>\\]|\\.)*)>|([^\s<()][^\s()]*))(?:[ \t]+(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'))?[ \t]*$/;

/** What a line defines: a label with an address, and perhaps a title. */
export type DefinitionLine = { label: string; url: string; title: string | null };

/** The definition a line of a paragraph's beginning is; null when it is none. What spans lines is left to the full parser. */
export function definitionOf(lines: readonly string[], index: number): DefinitionLine | null {
  const line = (lines[index] as string).replace(/^[ \t]+/, '');
  if (line[0] !== '[') return null;
  const found = definitionLine.exec(line);
  if (found === null) {
    const rest = lines.slice(index).join('\n');
    return /^\s*\[(?:[^[\]\\]|\\[\s\S])*\]:/.test(rest) ? leave() : null;
  }
  const label = found[1] as string;
  // What is escaped in a label counts as it stands for what it names, and is shown without its stroke.
  if (label.trim() === '' || label.length > 999 || /[\\&]/.test(label)) return leave();
  const title = found[4] ?? found[5] ?? null;
  if (title === null && /^[ \t]*["'(]/.test(lines[index + 1] ?? '')) leave();
  return {
    label,
    url: decodeString(found[2] ?? found[3] ?? ''),
    title: title === null ? null : decodeString(title),
  };
}
