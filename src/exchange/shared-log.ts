import { idInLine, type LogRecord, recordOfLine } from './record.ts';

/** The files of the shared log by path, `devices/<name>/<number>.ndjson`. */
export type SharedFiles = ReadonlyMap<string, string>;

/** The file that says whose repository it is. */
export const MARKER = 'certamen.json';
const MARKER_VERSION = 1;

/** What stands in the marker of a new repository. */
export const markerText = `${JSON.stringify({ format: 'certamen-sync', version: MARKER_VERSION })}\n`;

/** Whether a repository with this marker may be used: one of ours, one of a newer program's, or somebody else's. */
export function judgeMarker(marker: string | undefined): 'ours' | 'newer' | 'foreign' {
  const [, version] = /"format":\s*"certamen-sync",\s*"version":\s*(\d+)/.exec(marker ?? '') ?? [];
  if (version === undefined) return 'foreign';
  return Number(version) > MARKER_VERSION ? 'newer' : 'ours';
}

/** Whether a path is that of a file of the shared log. */
export function isSharedFile(path: string): boolean {
  return /^devices\/[A-Za-z0-9._-]{1,64}\/\d{6}\.ndjson$/.test(path);
}

/** What the shared log holds that this device has not, and what it has all in all. */
export type Received = {
  ids: Set<string>;
  records: LogRecord[];
  /** Lines that cannot be read: cut off while they were written, or of a newer program. They do no harm. */
  unread: { path: string; line: number }[];
};

/** Reads the shared log; a record is read in full only when its id is not known here. The first of one id counts. */
export function receive(files: SharedFiles, isKnown: (id: string) => boolean): Received {
  const received: Received = { ids: new Set(), records: [], unread: [] };
  for (const path of [...files.keys()].filter(isSharedFile).sort()) {
    const lines = (files.get(path) ?? '').split('\n');
    lines.forEach((line, index) => {
      if (line === '') return;
      const id = idInLine(line);
      if (id !== null && received.ids.has(id)) return;
      const record = id !== null && !isKnown(id) ? recordOfLine(line) : null;
      if (id === null || (record === null && !isKnown(id))) {
        received.unread.push({ path, line: index + 1 });
        return;
      }
      received.ids.add(id);
      if (record !== null) received.records.push(record);
    });
  }
  return received;
}

/** As many lines go into one file: the files before the last never change again. */
const LINES_A_FILE = 5000;

/**
 * The files that are new or longer once these lines stand in the shared log as this device's: it appends to its own last
 * file, and touches no other device's. A line that was cut off at its end is left out.
 */
export function appended(files: SharedFiles, device: string, lines: readonly string[]): Map<string, string> {
  const changed = new Map<string, string>();
  if (lines.length === 0) return changed;
  const folder = `devices/${device}/`;
  const own = [...files.keys()].filter((path) => path.startsWith(folder) && isSharedFile(path)).sort();
  let number = Math.max(1, own.length === 0 ? 1 : Number(own.at(-1)?.slice(folder.length, folder.length + 6)));
  const last = files.get(pathOf(folder, number)) ?? '';
  let kept = last.slice(0, last.lastIndexOf('\n') + 1);
  let room = LINES_A_FILE - (kept.split('\n').length - 1);
  for (let at = 0; at < lines.length; ) {
    if (room <= 0) {
      number += 1;
      kept = '';
      room = LINES_A_FILE;
    }
    const part = lines.slice(at, at + room);
    changed.set(pathOf(folder, number), `${kept}${part.join('\n')}\n`);
    at += part.length;
    room = 0;
  }
  return changed;
}

function pathOf(folder: string, number: number): string {
  return `${folder}${String(number).padStart(6, '0')}.ndjson`;
}
