import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mediaEntries } from '../../exchange/anki-collection.ts';
import { readAnkiPackage } from '../../exchange/anki-package.ts';
import { numberIn, parseMessage } from '../../exchange/protobuf.ts';
import { readQti } from '../../exchange/qti.ts';
import { type Reading, unusable } from '../../exchange/reading.ts';
import { type Archive, archiveLimits, openArchive } from '../../exchange/zip.ts';
import { isZstd, unzstd } from '../../exchange/zstd.ts';
import { readCollectionRows } from '../../store/anki-collection.ts';
import type { Desk } from '../desk.ts';

/** What a package is read with: `mediaFolder` null means that no picture is unpacked (a dry run). */
export type PackageReader = { desk: Desk; mediaFolder: string | null };

const ANKI = 'Anki package';
const pictureName = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic)$/i;

/** Whether bytes begin as those of a zip archive do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Takes a package apart: one of Anki, or one of QTI items. Whatever is wrong with it is a problem, and nothing is stored. */
export function readPackage(name: string, bytes: Uint8Array, reader: PackageReader): Reading {
  const archive = openArchive(bytes);
  if (typeof archive === 'string') return unusable(name, 'archive', 'exchange/archive', archive);
  if (archive.names.some((each) => /^collection\.anki2/.test(each))) return readAnki(name, archive, reader);
  const texts = archive.names.filter((each) => /\.xml$/i.test(each));
  if (texts.length > 0) {
    const files = [...archive.unpack(texts)].map(([each, content]) => ({
      name: each,
      text: new TextDecoder().decode(content),
    }));
    const names = new Set(archive.names);
    return readQti(name, files, (each) => names.has(each) || archive.names.some((other) => other.endsWith(`/${each}`)));
  }
  const message = 'This archive is neither an Anki package nor a QTI package: unpack it, and name what is in it.';
  return unusable(name, 'archive', 'exchange/unknown-archive', message);
}

function readAnki(name: string, archive: Archive, reader: PackageReader): Reading {
  const refuse = (rule: string, message: string): Reading => unusable(name, ANKI, `anki/${rule}`, message);
  const collection = collectionOf(archive);
  if (collection === null) {
    return refuse('damaged', 'The collection in this package cannot be unpacked: export it from Anki again.');
  }
  const rows = readCollectionRows(collection);
  if (rows === null) {
    return refuse(
      'no-collection',
      'The collection in this package is no Anki database, or a damaged one: export it again.',
    );
  }
  const list = archive.unpack(['media']).get('media');
  const media = mediaEntries(
    list !== undefined && isZstd(list) ? (unzstd(list, archiveLimits.entryBytes) ?? undefined) : list,
  );
  const names = new Set(archive.names);
  const { desk, mediaFolder } = reader;
  const reading = readAnkiPackage(rows, {
    path: name,
    now: desk.now(),
    zone: desk.zone,
    media: new Set([...media].flatMap(([file, entry]) => (names.has(entry) ? [file] : []))),
  });
  return mediaFolder === null ? reading : withPictures(reading, archive, media, mediaFolder);
}

/**
 * The collection that holds the content: what `meta` says, else the newest there is. In a newer package `collection.anki2` is a
 * dummy with a note that asks to update, and is never read.
 */
function collectionOf(archive: Archive): Uint8Array | null {
  const { names } = archive;
  const unpacked = archive.unpack([
    'meta',
    ...['collection.anki2', 'collection.anki21', 'collection.anki21b'].filter((each) => names.includes(each)),
  ]);
  const version = numberIn(parseMessage(unpacked.get('meta') ?? new Uint8Array()), 1);
  const newest = unpacked.get('collection.anki21b');
  if (version === 3 || newest !== undefined)
    return newest === undefined ? null : unzstd(newest, archiveLimits.entryBytes);
  return unpacked.get('collection.anki21') ?? unpacked.get('collection.anki2') ?? null;
}

/** Unpacks the pictures of the cards, under names that follow from what is in them, so that nothing is overwritten. */
function withPictures(reading: Reading, archive: Archive, media: ReadonlyMap<string, string>, folder: string): Reading {
  const wanted = new Set(
    reading.drafts.flatMap(({ picture }) => (picture !== null && pictureName.test(picture.path) ? [picture.path] : [])),
  );
  if (wanted.size === 0) return reading;
  const unpacked = archive.unpack([...wanted].map((each) => media.get(each) ?? ''));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const placeOf = new Map<string, string>();
  for (const each of wanted) {
    const packed = unpacked.get(media.get(each) ?? '');
    const content = packed !== undefined && isZstd(packed) ? unzstd(packed, archiveLimits.entryBytes) : packed;
    if (content !== undefined && content !== null) placeOf.set(each, savePicture(folder, each, content));
  }
  const drafts = reading.drafts.map((draft) => {
    const place = draft.picture === null ? undefined : placeOf.get(draft.picture.path);
    return draft.picture === null || place === undefined
      ? draft
      : { ...draft, picture: { ...draft.picture, path: place } };
  });
  return { ...reading, drafts };
}

function savePicture(folder: string, name: string, content: Uint8Array): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const file = path.join(folder, `${digest}${path.extname(name).toLowerCase()}`);
  if (!existsSync(file)) {
    writeFileSync(`${file}.tmp`, content, { mode: 0o600 });
    renameSync(`${file}.tmp`, file);
  }
  return file;
}
