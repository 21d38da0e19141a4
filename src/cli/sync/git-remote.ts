import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSharedFile, MARKER } from '../../exchange/shared-log.ts';
import { Failure } from '../../failure.ts';
import { cleanLine } from '../../notes/plain.ts';
import { type Git, gitAt } from './git.ts';
import { CloneTrouble, cloneFailure, isOfClone, lockedFailure, lockIn, notOurs, refusal } from './git-trouble.ts';
import { leftLocks } from './left-locks.ts';
import type { Remote, Snapshot } from './remote.ts';

const BRANCH = 'refs/heads/certamen';
const FETCHED = 'refs/remotes/shared/certamen';
const NEXT = 'refs/certamen/next';

/** When more files than these change at once, they stay in the one pack they came in: taking it apart takes most of the time. */
const FEW_FILES = 3;

/** What a git remote is reached with. */
export type GitRemoteOptions = {
  /** The bare repository that is kept here; made when it is not there. */
  folder: string;
  /** A URL, or a path. */
  url: string;
  interactive: boolean;
  /** UTC milliseconds. */
  at: number;
};

/**
 * The shared repository behind a git remote. Nothing is ever checked out: files are read and written as objects. The clone that
 * is kept here holds nothing of its own: when a crash or the disk has harmed it, it is made anew, once.
 */
export function gitRemote({ folder, url, interactive, at }: GitRemoteOptions): Remote {
  const git = gitAt(folder, interactive, at);
  let isAnew = false;
  const onDisk = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw cloneFailure(url, folder, `error: ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const setUp = (): void => {
    if (existsSync(path.join(folder, 'HEAD'))) return;
    onDisk(() => mkdirSync(path.dirname(folder), { recursive: true }));
    here(git(['init', '--bare', '--quiet', folder]));
  };
  /** Throws the clone away, unless that was done before. */
  const giveUp = (error: unknown): void => {
    if (!(error instanceof CloneTrouble)) throw error;
    if (isAnew) throw cloneFailure(url, folder, error.message);
    isAnew = true;
    onDisk(() => rmSync(folder, { recursive: true, force: true }));
  };
  const fetch = (known: string | null): Snapshot | null => {
    try {
      setUp();
      const revision = fetched(git, url, folder) ? revisionOf(git, FETCHED) : null;
      return known !== null && revision === known ? null : snapshotAt(git, revision);
    } catch (error) {
      giveUp(error);
      return fetch(known);
    }
  };
  return {
    name: url,
    fetch,
    push(over, changed) {
      try {
        here(git(['update-ref', '-d', NEXT]));
        const kept = changed.size > FEW_FILES ? ['-c', 'fastimport.unpackLimit=1'] : [];
        here(git([...kept, 'fast-import', '--quiet', '--force', '--depth=0'], commitOf(over, changed, at)));
        if (!pushed(git, url, folder)) return null;
        const revision = revisionOf(git, NEXT);
        // Only so that the next fetch has less to do.
        git(['update-ref', FETCHED, NEXT]);
        return revision;
      } catch (error) {
        // A new clone has nothing to push yet: all is done over what is fetched next.
        giveUp(error);
        return null;
      }
    },
  };
}

/** The result of what only concerns the clone. */
function here<T extends { ok: boolean; stderr: string }>(result: T): T {
  if (!result.ok) throw new CloneTrouble(result.stderr);
  return result;
}

/** Somebody else's lock is waited for this often, so long each time: a live git holds one for milliseconds. */
const LOCK_ATTEMPTS = 30;
const LOCK_WAIT_MS = 100;

/** Pushes what was made; false when another device pushed in the meantime: then ours is made anew over theirs. */
function pushed(git: Git, url: string, folder: string): boolean {
  const leftBehind = leftLocks(url);
  for (let attempt = 1; ; attempt += 1) {
    const { ok, stderr } = git(['push', '--quiet', '--no-verify', '--', url, `${NEXT}:${BRANCH}`]);
    if (ok) return true;
    if (isOfClone(stderr, folder)) throw new CloneTrouble(stderr);
    const lock = lockIn(stderr);
    if (lock === null) {
      if (wasOvertaken(stderr)) return false;
      throw refusal(url, stderr);
    }
    if (attempt === 1) leftBehind.watch(lock);
    if (attempt >= LOCK_ATTEMPTS && !leftBehind.takeAway(lock)) throw lockedFailure(url, lock);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_WAIT_MS);
  }
}

/** Whether a push failed since another device had pushed in the meantime. */
function wasOvertaken(stderr: string): boolean {
  return /\[rejected\]|fetch first|non-fast-forward|cannot lock ref|failed to update ref|reference already exists|incorrect old value/i.test(
    stderr,
  );
}

/** Fetches the branch; false when the remote has none, and nothing else either. */
function fetched(git: Git, url: string, folder: string): boolean {
  // The first time everything comes at once.
  const kept = revisionOf(git, FETCHED) === null ? ['-c', 'fetch.unpackLimit=1'] : [];
  const from = ['--no-tags', '--no-write-fetch-head', '--', url, `+${BRANCH}:${FETCHED}`];
  const result = git([...kept, 'fetch', '--quiet', ...from]);
  if (result.ok) return true;
  if (isOfClone(result.stderr, folder)) throw new CloneTrouble(result.stderr);
  if (!/couldn't find remote ref|no such remote ref/i.test(result.stderr)) throw refusal(url, result.stderr);
  const refs = git(['ls-remote', '--heads', '--', url]);
  if (!refs.ok) throw refusal(url, refs.stderr);
  if (refs.stdout.toString('utf8').trim() !== '') throw notOurs(url);
  return false;
}

function revisionOf(git: Git, ref: string): string | null {
  const result = git(['rev-parse', '--verify', '--quiet', ref]);
  return result.ok ? result.stdout.toString('utf8').trim() : null;
}

function snapshotAt(git: Git, revision: string | null): Snapshot {
  if (revision === null) return { revision, marker: undefined, files: new Map() };
  const list = here(git(['ls-tree', '-r', '-z', '--full-tree', revision])).stdout.toString('utf8');
  const wanted = list.split('\0').flatMap((entry) => {
    const [, mode, id, name] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    // A link is a blob with another mode: it is not followed, nor read.
    return mode?.startsWith('100') && id !== undefined && name !== undefined && (name === MARKER || isSharedFile(name))
      ? [{ id, name }]
      : [];
  });
  const contents = blobs(here(git(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''))).stdout);
  if (contents.length !== wanted.length) throw new CloneTrouble('an object is missing');
  const all = new Map(wanted.map(({ name }, index) => [name, contents[index] ?? '']));
  const marker = all.get(MARKER);
  all.delete(MARKER);
  return { revision, marker, files: all };
}

/** The contents in the answer of `cat-file --batch`: a line with the size before each, a line break after it. */
function blobs(answer: Buffer): string[] {
  const contents: string[] = [];
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(0x0a, at);
    if (end < 0) break;
    const size = Number(answer.toString('latin1', at, end).split(' ')[2] ?? Number.NaN);
    if (!Number.isSafeInteger(size)) throw new CloneTrouble('an object is missing');
    contents.push(answer.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

/** A commit with these files over a revision, in the language of `fast-import`. */
function commitOf(over: string | null, changed: ReadonlyMap<string, string>, at: number): Buffer {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const files = [...changed].map(([name, text]) => `M 100644 inline ${name}\n${data(text)}`);
  const head = `commit ${NEXT}\ncommitter certamen <certamen@localhost> ${Math.floor(at / 1000)} +0000\n${data('sync')}`;
  return Buffer.from(`${head}${over === null ? '' : `from ${over}\n`}${files.join('')}\n`);
}

/**
 * The address a person gave, as git is to be given it: a path made absolute, and, when it is new or an empty folder, a bare
 * repository made there. Throws a failure for what git would take for an option or a command.
 */
export function prepareRemote(
  given: string,
  { interactive, at }: Pick<GitRemoteOptions, 'interactive' | 'at'>,
): string {
  if (given.startsWith('-') || /^\w+::/.test(given) || /[\n\r\0]/.test(given)) {
    throw new Failure('usage', `“${cleanLine(given)}” is no address of a git repository.`);
  }
  const isUrl =
    /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ||
    /^[^/\\]+@[^/\\]+:/.test(given) ||
    (/^[^/\\:]{2,}:[^\\]/.test(given) && !existsSync(given));
  if (isUrl) return given;
  const folder = path.resolve(given);
  if (!existsSync(path.dirname(folder))) {
    throw new Failure('input', `There is no folder ${path.dirname(folder)}: is the disk it is on there?`);
  }
  const isEmpty = !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
  if (isEmpty) {
    const git = gitAt(folder, interactive, at);
    // Who fetches from it waits for this side too.
    for (const args of [
      ['init', '--bare', '--quiet', folder],
      ['config', 'pack.window', '0'],
      ['config', 'pack.compression', '1'],
    ]) {
      const { ok, stderr } = git(args);
      if (!ok) throw refusal(folder, stderr);
    }
  }
  return folder;
}
