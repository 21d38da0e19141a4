import type { Picture } from '../cards/card.ts';
import { cleanText } from '../notes/plain.ts';
import { leftOutMedia } from './markdown-media.ts';
import { picturesOfHtml, soundsOfHtml } from './plain-html.ts';
import type { Remark } from './reading.ts';

/**
 * The picture of a note's cards, its first that is among the files of the package; and, once for each reason, what of its
 * pictures and sounds they cannot have. `values` are its fields as they are stored.
 */
export function mediaOfNote(
  values: readonly string[],
  media: ReadonlySet<string>,
  line: number,
): { picture: Picture | null; flags: Remark[] } {
  const named = values.flatMap(picturesOfHtml).map(({ path, alt }) => ({ alt, path: fileName(path) }));
  const pictures = named.filter(({ path }) => media.has(path));
  const missing = named.filter(({ path }) => !media.has(path)).map(({ path }) => `“${path.slice(0, 60)}”`);
  const flags: Remark[] = [];
  if (missing.length > 0) {
    const message = `Not in the package, but shown by note ${line}: ${[...new Set(missing)].join(', ')}.`;
    flags.push({ line, rule: 'anki/missing-media', message });
  }
  const sounds = values.flatMap(soundsOfHtml);
  const leftOut = leftOutMedia({ pictures: pictures.map(({ path }) => path), sounds });
  if (leftOut !== null) flags.push({ line, rule: 'anki/media', message: leftOut });
  return { picture: pictures[0] ?? null, flags };
}

/** So many names are said; a package may hold thousands of files. */
const MOST_NAMES = 50;

/** What is said of the files of a package that none of its notes shows or plays; null when there are none. */
export function unusedMedia(notes: readonly { flds: string }[], media: ReadonlySet<string>): string | null {
  const unused = new Set(media);
  for (const { flds } of notes) {
    for (const { path } of picturesOfHtml(flds)) unused.delete(fileName(path));
    for (const name of soundsOfHtml(flds)) unused.delete(fileName(name));
  }
  if (unused.size === 0) return null;
  const names = [...unused].slice(0, MOST_NAMES).map((name) => cleanText(name.slice(0, 80)));
  const more = unused.size > MOST_NAMES ? ` and ${unused.size - MOST_NAMES} more` : '';
  return `Shown by no note and left out: ${names.join(', ')}${more}.`;
}

/** The name of a file as the list of media has it. */
function fileName(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path.normalize('NFC');
  }
}
