import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Card } from '../../cards/card.ts';
import type { MediaFile } from '../../exchange/anki-zip.ts';
import type { Desk } from '../desk.ts';
import { noteFile } from '../note-file.ts';

/** What is larger is no picture of a note. */
const LARGEST_PICTURE = 20_000_000;

/** Gathers the pictures of cards for a place where all of them lie in one folder. */
export type Pictures = {
  /** The card with its picture by the name it has there; as it is when there is none, or its file is not there. */
  take(card: Card): Card;
  /** The pictures that were taken, each name once. */
  files(): MediaFile[];
};

/** No picture is taken yet. Two of one name that show different things get different names. */
export function createPictures({ store }: Desk): Pictures {
  const contents = new Map<string, Uint8Array>();
  return {
    take(card) {
      const { picture, home } = card;
      const note = picture === null ? null : noteFile(store, home);
      if (picture === null || note === null || /^[a-z]+:\/\//i.test(picture.path)) return card;
      const content = pictureAt(path.resolve(path.dirname(note), picture.path));
      if (content === null) return card;
      const name = nameFor(picture.path.split(/[\\/]/).at(-1) ?? '', content, contents);
      contents.set(name, content);
      return { ...card, picture: { ...picture, path: name } };
    },
    files: () => [...contents].map(([name, content]) => ({ name, content })),
  };
}

/** The name of the file, with a mark of what it shows behind it where another picture has that name. */
function nameFor(name: string, content: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): string {
  const other = contents.get(name);
  if (other === undefined || Buffer.compare(other, content) === 0) return name;
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}${ext}`;
}

function pictureAt(file: string): Uint8Array | null {
  if (!/\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic)$/i.test(file)) return null;
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= LARGEST_PICTURE ? readFileSync(file) : null;
  } catch {
    return null;
  }
}
