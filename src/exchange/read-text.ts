import { isAiken, readAiken } from './aiken.ts';
import { isAnkiText, isTabSeparated, readAnkiText } from './anki-text.ts';
import { isGift, readGift } from './gift.ts';
import { isHashcards, readHashcards } from './hashcards.ts';
import { isHashcardsExport, readHashcardsExport } from './hashcards-export.ts';
import { parseJson } from './json-fields.ts';
import { isObsidian, readObsidian } from './obsidian.ts';
import { isQti, readQti } from './qti.ts';
import { type Reading, unusable } from './reading.ts';
import { isTaskListBank, readTaskListBank } from './task-list-bank.ts';

/** A text file: its path below its root, and what is in it. */
export type TextFile = { path: string; text: string };

/**
 * What a text of another program holds, recognised by its content and name; null when it is an ordinary note. What begins as a
 * web page is refused whatever it is called: that is what a failed download leaves behind.
 */
export function readForeignText(file: TextFile): Reading | null {
  const { path, text } = file;
  const start = text
    .slice(0, 500)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^(?:<!doctype html|<html[\s>])/i.test(start)) {
    return unusable(
      path,
      'web page',
      'exchange/web-page',
      'This is a web page, not the file it is called after: download it again.',
    );
  }
  if (/\.(?:md|markdown)$/i.test(path)) return markdown(file);
  if (start.startsWith('{') || /\.json$/i.test(path)) return json(file);
  if (start.startsWith('<') && isQti(text)) return readQti(path, [{ name: path, text }]);
  if (isAnkiText(text)) return readAnkiText(file);
  if (/\.(?:csv|tsv)$/i.test(path)) return readAnkiText(file);
  if (/\.gift$/i.test(path) || isGift(text)) return readGift(file);
  if (isAiken(text)) return readAiken(file);
  return isTabSeparated(text) ? readAnkiText(file) : markdown(file);
}

function markdown(file: TextFile): Reading | null {
  const { text } = file;
  if (isObsidian(text)) return readObsidian(file);
  if (isTaskListBank(text)) return readTaskListBank(file);
  return isHashcards(text) ? readHashcards(file) : null;
}

function json({ path, text }: TextFile): Reading | null {
  const document = parseJson(text);
  if (isHashcardsExport(document)) return readHashcardsExport(path, document);
  const message = 'This JSON is no export of a program that is known here: certamen, or hashcards.';
  return /\.json$/i.test(path) ? unusable(path, 'JSON', 'exchange/unknown-json', message) : null;
}
