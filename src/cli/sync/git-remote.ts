import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSharedFile, MARKER } from '../../exchange/shared-log.ts';
import { Failure } from '../../failure.ts';
import { cleanLine } from '../../notes/plain.ts';
import { type Git, gitAt } from './git.ts';
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

/** The shared repository behind a git remote. Nothing is ever checked out: files are read and written as objects. */
export function gitRemote({ folder, url, interactive, at }: GitRemoteOptions): Remote {
  const git = gitAt(folder, interactive, at);
  if (!existsSync(path.join(folder, 'HEAD'))) {
    mkdirSync(path.dirname(folder), { recursive: true });
    must(git(['init', '--bare', '--quiet', folder]), url);
  }
  return {
    name: url,
    fetch(known) {
      const isThere = fetched(git, url);
      const revision = isThere ? revisionOf(git, FETCHED) : null;
      return known !== null && revision === known ? null : snapshotAt(git, url, revision);
    },
    push(over, changed) {
      git(['update-ref', '-d', NEXT]);
      const kept = changed.size > FEW_FILES ? ['-c', 'fastimport.unpackLimit=1'] : [];
      must(git([...kept, 'fast-import', '--quiet', '--force', '--depth=0'], commitOf(over, changed, at)), url);
      const pushed = git(['push', '--quiet', '--no-verify', '--', url, `${NEXT}:${BRANCH}`]);
      if (pushed.ok) {
        must(git(['update-ref', FETCHED, NEXT]), url);
        return revisionOf(git, NEXT);
      }
      if (wasOvertaken(pushed.stderr)) return null;
      throw refusal(url, pushed.stderr);
    },
  };
}

/** Whether another device pushed in the meantime: then ours is made anew over theirs. */
function wasOvertaken(stderr: string): boolean {
  return /\[rejected\]|fetch first|non-fast-forward|cannot lock ref|failed to update ref|reference already exists|incorrect old value/i.test(
    stderr,
  );
}

/** Fetches the branch; false when the remote has none, and nothing else either. */
function fetched(git: Git, url: string): boolean {
  // The first time everything comes at once.
  const kept = revisionOf(git, FETCHED) === null ? ['-c', 'fetch.unpackLimit=1'] : [];
  const from = ['--no-tags', '--no-write-fetch-head', '--', url, `+${BRANCH}:${FETCHED}`];
  const result = git([...kept, 'fetch', '--quiet', ...from]);
  if (result.ok) return true;
  if (!/couldn't find remote ref|no such remote ref/i.test(result.stderr)) throw refusal(url, result.stderr);
  const refs = must(git(['ls-remote', '--heads', '--', url]), url)
    .stdout.toString('utf8')
    .trim();
  if (refs !== '') throw notOurs(url);
  return false;
}

function revisionOf(git: Git, ref: string): string | null {
  const result = git(['rev-parse', '--verify', '--quiet', ref]);
  return result.ok ? result.stdout.toString('utf8').trim() : null;
}

function snapshotAt(git: Git, url: string, revision: string | null): Snapshot {
  if (revision === null) return { revision, marker: undefined, files: new Map() };
  const list = must(git(['ls-tree', '-r', '-z', '--full-tree', revision]), url).stdout.toString('utf8');
  const wanted = list.split('\0').flatMap((entry) => {
    const [, mode, id, name] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    // A link is a blob with another mode: it is not followed, nor read.
    return mode?.startsWith('100') && id !== undefined && name !== undefined && (name === MARKER || isSharedFile(name))
      ? [{ id, name }]
      : [];
  });
  const contents = blobs(must(git(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join('')), url).stdout);
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
    const size = Number(answer.toString('latin1', at, end).split(' ')[2] ?? 0);
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

function must<T extends { ok: boolean; stderr: string }>(result: T, url: string): T {
  if (!result.ok) throw refusal(url, result.stderr);
  return result;
}

function notOurs(url: string): Failure {
  return new Failure(
    'input',
    `${url} is a git repository of something else, and was left alone: give certamen sync an empty one.`,
  );
}

/** What a remote said, as a sentence with what to do next. */
function refusal(url: string, stderr: string): Failure {
  const said = cleanLine(stderr.split('\n').find((line) => /fatal|error|denied|rejected/i.test(line)) ?? stderr).slice(
    0,
    200,
  );
  const next =
    /could not read|terminal prompts disabled|authentication|permission denied|publickey|access rights/i.test(stderr)
      ? 'see that git may read and write there, with `git ls-remote`'
      : /could not resolve|unable to access|timed out|connection|network/i.test(stderr)
        ? 'see that it can be reached; everything stays here until then'
        : /does not (?:exist|appear)|not found|no such/i.test(stderr)
          ? 'check the address, or give another: certamen sync REMOTE'
          : 'look at it with git, or give another: certamen sync REMOTE';
  return new Failure('input', `${url} refused (${said}): ${next}.`);
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
    must(git(['init', '--bare', '--quiet', folder]), folder);
    // Who fetches from it waits for this side too.
    must(git(['config', 'pack.window', '0']), folder);
    must(git(['config', 'pack.compression', '1']), folder);
  }
  return folder;
}
