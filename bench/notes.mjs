// Folders of notes to measure with: sections of the notes that ship, no two alike, made the same on every run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './measure.mjs';

/** A random source (mulberry32): the same seed gives the same numbers. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** A word nobody uses, so that what is said of it is said nowhere else. */
function newWord(random) {
  const pick = (letters) => letters[Math.floor(random() * letters.length)];
  return Array.from({ length: 3 }, () => pick(consonants) + pick(vowels)).join('');
}

/** The sections of the notes that ship, from one heading to the next. */
function sections() {
  const folder = path.join(root, 'content', 'aws');
  const notes = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'facts-that-changed.md');
  return notes.flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .split(/^(?=## )/m)
      .filter((section) => section.startsWith('## ')),
  );
}

/** One note of about so many bytes. One long word in three is another in every note. */
function noteText(index, bytes, all) {
  const random = randomOf(index + 1);
  let text = `# Note ${index}: ${newWord(random)}\n\n`;
  while (text.length < bytes) {
    const section = all[Math.floor(random() * all.length)];
    text += section.replace(/\b[A-Za-z][a-z]{5,}\b/g, (word) => (random() < 1 / 3 ? newWord(random) : word));
  }
  return `${text.slice(0, text.lastIndexOf('\n', bytes) + 1)}`;
}

/** Writes so many notes of about so many bytes each into a folder, a hundred to a folder below it; returns their bytes. */
export function writeNotes(folder, files, bytes) {
  const all = sections();
  let written = 0;
  for (let index = 0; index < files; index += 1) {
    const below = path.join(folder, `topic-${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(below, { recursive: true });
    const text = noteText(index, bytes, all);
    written += Buffer.byteLength(text);
    writeFileSync(path.join(below, `note-${index}.md`), text);
  }
  return written;
}
