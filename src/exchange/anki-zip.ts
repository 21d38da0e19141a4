import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file among the media of a package. */
export type MediaFile = { name: string; content: Uint8Array };

/** Of a zip entry that is no earlier than a zip can say: so the same content gives the same bytes. */
const EPOCH = new Date(1980, 0, 1, 0, 0, 0);

/**
 * A package that every Anki reads: a collection of schema 11 under both names, so that an older program finds it too, the list
 * of media, and the media by number.
 */
export function ankiPackage(collection: Uint8Array, media: readonly MediaFile[]): Uint8Array {
  const names = Object.fromEntries(media.map(({ name }, index) => [String(index), name]));
  const files: Zippable = {
    // A message with the number 2 in its first field: the second of the forms.
    meta: new Uint8Array([0x08, 0x02]),
    'collection.anki21': collection,
    'collection.anki2': collection,
    media: strToU8(JSON.stringify(names)),
  };
  media.forEach(({ content }, index) => {
    files[String(index)] = [content, { level: 0 }];
  });
  return zipSync(files, { level: 6, mtime: EPOCH });
}
