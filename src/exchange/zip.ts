import { type UnzipFileInfo, unzipSync } from 'fflate';

const MEGABYTE = 1_000_000;

/** What an archive may be at most; a real one stays far below. */
export const archiveLimits = {
  entries: 100_000,
  /** Of one entry, unpacked. */
  entryBytes: 500 * MEGABYTE,
  /** Of all that is unpacked at a time. */
  totalBytes: 1000 * MEGABYTE,
  /** How much larger than packed an entry of over a megabyte may be. */
  ratio: 200,
} as const;

/** An archive that was looked through: the names in it, and a way to unpack some. */
export type Archive = {
  names: readonly string[];
  /** The bytes of the entries with these names; what is not there, or is larger than the limits, is left out. */
  unpack(names: Iterable<string>): Map<string, Uint8Array>;
};

/**
 * Looks through a zip archive without unpacking it. What is wrong with it comes back as a sentence: cut off, too many entries,
 * an entry that unpacks to more than the limits. A name that leads out of the archive is not among its names.
 */
export function openArchive(bytes: Uint8Array): Archive | string {
  const entries = new Map<string, UnzipFileInfo>();
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        if (entries.size <= archiveLimits.entries) entries.set(entry.name, entry);
        return false;
      },
    });
  } catch {
    return 'This archive is cut off or damaged: fetch or export it again.';
  }
  if (entries.size > archiveLimits.entries)
    return `This archive holds more than ${archiveLimits.entries} files and was not read.`;
  const bomb = [...entries.values()].find(isBomb);
  if (bomb !== undefined)
    return `“${bomb.name.slice(0, 60)}” in this archive would unpack to ${sizeText(bomb.originalSize)} and was not read.`;
  return {
    names: [...entries.keys()].filter(isPlainName),
    unpack(names) {
      const wanted = new Set([...names].filter((name) => entries.has(name)));
      let total = 0;
      try {
        const unpacked = unzipSync(bytes, {
          filter: ({ name, originalSize }) => {
            if (!wanted.has(name) || total + originalSize > archiveLimits.totalBytes) return false;
            total += originalSize;
            return true;
          },
        });
        return new Map(Object.entries(unpacked));
      } catch {
        return new Map();
      }
    },
  };
}

function isBomb({ size, originalSize }: UnzipFileInfo): boolean {
  return (
    originalSize > archiveLimits.entryBytes || (originalSize > MEGABYTE && originalSize > size * archiveLimits.ratio)
  );
}

/** Whether a name stays within the folder an archive is unpacked to: relative, without `..`, a drive or a backslash. */
export function isPlainName(name: string): boolean {
  return name !== '' && !/^[/~]|^[A-Za-z]:|\\|\u0000/.test(name) && !name.split('/').includes('..');
}

function sizeText(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}
