import type { Reading } from './reading.ts';

/** How the text of a package that was taken apart begins: what follows is its reading in JSON. */
const MARK = 'certamen reading\n';

/** The reading of a package as a text, so that it goes the way of every note: compared, parsed on any thread, stored. */
export function textOfReading(reading: Reading): string {
  return `${MARK}${JSON.stringify(reading)}`;
}

/** Whether a text is the reading of a package: then hardly anything of it is left to be parsed. */
export function isTakenApart(text: string): boolean {
  return text.startsWith(MARK);
}

/** The reading that such a text stands for. */
export function readingOfText(text: string): Reading {
  return JSON.parse(text.slice(MARK.length)) as Reading;
}
