// Makes a fresh clone ready to run with nothing but Node, npm and a compiler: installs what is missing or out of date.
// Only built-in modules here: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'node_modules', '.certamen-installed');

/** What the installed modules were made for: the lock file, and the Node whose native modules they hold. */
function wantedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.versions.modules} ${process.platform} ${process.arch}`;
}

/**
 * Where this Node's own headers lie, when they came with it: native modules are then built with them and nothing is
 * fetched. Nothing when there are none, or somebody has said where they are.
 */
function ownHeaders() {
  const prefix = path.resolve(process.execPath, '..', '..');
  const there = existsSync(path.join(prefix, 'include', 'node', 'node_api.h'));
  return there && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
}

/** Runs a command of npm's with its output on stderr, so that stdout stays the program's own; exits when it fails. */
function npm(args) {
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    shell: windows,
    stdio: ['ignore', 2, 2],
    // Asked for from inside `npm test` or `npm start`: their own settings must not leak into the install.
    env: { ...process.env, ...ownHeaders(), NODE_ENV: 'development' },
  });
  if (result.status !== 0) {
    process.stderr.write(
      '\nInstalling failed. better-sqlite3 needs a C++ compiler, make and Python 3; then run the command again.\n',
    );
    process.exit(result.status ?? 1);
  }
}

/** Refuses a Node that is too old, in one sentence. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`certamen needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
}

/** Installs the locked dependencies unless they are there already for this lock file and this Node. */
export function install() {
  checkNode();
  const wanted = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  process.stderr.write('Installing what certamen needs (about a minute, once) …\n');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stampFile, wanted);
}
