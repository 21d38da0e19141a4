/** A record of separated values: its fields, and the line it begins on. */
export type DelimitedRecord = { fields: string[]; line: number };

/**
 * The records of a text of separated values, RFC 4180: a field in quotes may hold the separator, line breaks and doubled
 * quotes. Records may differ in length. A quote in the middle of a field is a character; one that never ends takes the rest.
 */
export function parseDelimited(text: string, separator: string): DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let first = 1;
  const endRecord = (): void => {
    fields.push(field);
    if (fields.some((each) => each.trim() !== '')) records.push({ fields, line: first });
    fields = [];
    field = '';
    first = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === separator) {
      fields.push(field);
      field = '';
    } else if (sign === '\n') endRecord();
    else field += sign;
  }
  if (field !== '' || fields.length > 0) endRecord();
  return records;
}
