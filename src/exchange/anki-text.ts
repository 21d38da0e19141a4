import { cleanText } from '../notes/plain.ts';
import { ankiDrafts } from './anki-note.ts';
import { type DelimitedRecord, parseDelimited } from './delimited.ts';
import { leftOutMedia } from './markdown-media.ts';
import { picturesOfHtml, soundsOfHtml } from './plain-html.ts';
import { gathering, type Reading } from './reading.ts';

/** What the header lines say. Columns count from 1. */
type Head = {
  separator: string;
  html: boolean;
  tags: string[];
  columns: string[];
  notetype: string;
  deck: string;
  notetypeColumn: number;
  deckColumn: number;
  tagsColumn: number;
  guidColumn: number;
};

const separators: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' };

const HEADER =
  /^#\s*(separator|html|tags|columns|notetype|deck|notetype column|deck column|tags column|guid column|if matches|match scope):(.*)$/i;

/** Whether a text begins with the header lines of an Anki text file. */
export function isAnkiText(text: string): boolean {
  return HEADER.test(text.replace(/^\ufeff/, '').split('\n', 1)[0] ?? '');
}

/** Whether most lines of a text have the same number of tabs, at least one: a table of terms, as other programs export it. */
export function isTabSeparated(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const withTabs = lines.filter((line) => line.includes('\t'));
  return lines.length > 0 && withTabs.length * 10 >= lines.length * 9;
}

/**
 * Reads an Anki text file, or any text of separated values: the first two columns that are not tags, deck or note type are
 * front and back, or those that `#columns` calls so. A guid is kept, so that the same note is known again. HTML becomes text.
 */
export function readAnkiText({ path, text }: { path: string; text: string }): Reading {
  const isAnki = isAnkiText(text);
  const gathered = gathering(path, isAnki ? 'Anki text' : 'separated values');
  const { head, rest, firstLine } = headOf(cleanText(text), path);
  const records = parseDelimited(rest, head.separator).filter(({ fields }) => !fields[0]?.startsWith('#') || !isAnki);
  const [first] = records;
  const named = isAnki || first === undefined ? null : namesOf(first);
  if (named !== null) head.columns = named;
  for (const { fields, line: at } of named === null ? records : records.slice(1)) {
    const line = at + firstLine - 1;
    const special = [head.notetypeColumn, head.deckColumn, head.tagsColumn, head.guidColumn];
    const columnNamed = (name: RegExp) => head.columns.findIndex((column) => name.test(column.trim())) + 1;
    const tagsColumn = head.tagsColumn || columnNamed(/^tags?$/i);
    const plain = fields.flatMap((_, index) =>
      special.includes(index + 1) || index + 1 === tagsColumn ? [] : [index + 1],
    );
    const valueAt = (column: number) => (column > 0 ? (fields[column - 1] ?? '') : '');
    const frontColumn = columnNamed(/^(?:front|question|term|text|q)$/i) || plain[0] || 0;
    const backColumn =
      columnNamed(/^(?:back|answer|definition|a)$/i) || plain.filter((column) => column !== frontColumn)[0] || 0;
    const guid = valueAt(head.guidColumn);
    const drafts = ankiDrafts({
      fields: [valueAt(frontColumn), valueAt(backColumn)],
      html: head.html,
      notetype: valueAt(head.notetypeColumn) || head.notetype,
      deck: valueAt(head.deckColumn) || head.deck,
      tags: [...head.tags, ...valueAt(tagsColumn).split(/\s+/)],
      guid: guid === '' ? null : guid,
      line,
    });
    if (typeof drafts === 'string') gathered.skip({ line, rule: 'anki/empty', message: drafts });
    else {
      const html = fields.join(' ');
      const pictures = head.html ? picturesOfHtml(html).map(({ path: file }) => file) : [];
      const leftOut = leftOutMedia({ pictures, sounds: soundsOfHtml(html) });
      const flags = leftOut === null ? [] : [{ line, rule: 'anki/media', message: leftOut }];
      gathered.take(
        drafts.map((draft) => ({ draft })),
        flags,
      );
    }
  }
  return gathered.done();
}

/** The header lines, which spreadsheets may have padded with separators; comments are left out, their lines counted. */
function headOf(text: string, path: string): { head: Head; rest: string; firstLine: number } {
  const lines = text.split('\n');
  const head: Head = {
    separator: '',
    html: false,
    tags: [],
    columns: [],
    notetype: '',
    deck: '',
    notetypeColumn: 0,
    deckColumn: 0,
    tagsColumn: 0,
    guidColumn: 0,
  };
  let count = 0;
  for (; count < lines.length; count += 1) {
    const line = lines[count] ?? '';
    const [, key = '', value = ''] = HEADER.exec(line) ?? (count === 0 ? (/^(tags):(.*)$/i.exec(line) ?? []) : []);
    if (key !== '') takeHeader(head, key.toLowerCase(), value);
    else if (!line.startsWith('#')) break;
  }
  const rest = lines.slice(count).join('\n');
  if (head.separator === '') head.separator = guessSeparator(rest, path);
  return { head, rest, firstLine: count + 1 };
}

function takeHeader(head: Head, key: string, raw: string): void {
  const value = raw.replace(/[,;|\t]+\s*$/, '').trim();
  const column = /^\d+$/.test(value) ? Number(value) : 0;
  if (key === 'separator') head.separator = separators[value.toLowerCase()] ?? (value.charAt(0) || raw.charAt(0));
  else if (key === 'html') head.html = /^true/i.test(value);
  else if (key === 'tags') head.tags = value.split(/\s+/);
  else if (key === 'columns') head.columns = raw.split(head.separator || '\t').map((each) => each.trim());
  else if (key === 'notetype') head.notetype = value;
  else if (key === 'deck') head.deck = value;
  else if (key === 'notetype column') head.notetypeColumn = column;
  else if (key === 'deck column') head.deckColumn = column;
  else if (key === 'tags column') head.tagsColumn = column;
  else if (key === 'guid column') head.guidColumn = column;
}

/** The first of the separators that is there, in the order in which Anki looks for them. */
function guessSeparator(text: string, path: string): string {
  const start = text.slice(0, 8192);
  const order = /\.csv$/i.test(path) ? [',', ';', '\t', '|', ':'] : ['\t', '|', ';', ':', ','];
  return order.find((separator) => start.includes(separator)) ?? ' ';
}

/** The names in a first record that is a header; null when it is none. */
function namesOf({ fields }: DelimitedRecord): string[] | null {
  const isName = (field: string) =>
    /^(?:front|back|question|answer|term|definition|text|extra|tags?|deck)$/i.test(field.trim());
  return fields.length > 1 && fields.filter(isName).length >= 2 ? fields : null;
}
