import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { recordGrade } from '../../../src/cli/grading.ts';
import { exchange } from '../../../src/cli/sync/exchange.ts';
import { gitRemote, prepareRemote } from '../../../src/cli/sync/git-remote.ts';
import { allCards } from '../../../src/store/cards.ts';
import { type Device, device, logOf, NOW } from './devices.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'certamen-git-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const at = { interactive: false, at: NOW };
const git = (where: string, ...args: string[]) =>
  execFileSync('git', ['-C', where, ...args], { encoding: 'utf8', stdio: 'pipe' });

function learner(): Device {
  const made = device(() => NOW);
  onTestFinished(() => made.close());
  made.learn([
    ['What does the alpha service do for you?', 'it does the alpha work'],
    ['What does the beta service do for you?', 'it does the beta work'],
  ]);
  return made;
}

/** Cuts off every object of a repository, as a disk does that was not written to in time. */
function cutObjects(clone: string): void {
  const objects = path.join(clone, 'objects');
  for (const name of readdirSync(objects, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(objects, name);
    if (!statSync(file).isFile()) continue;
    chmodSync(file, 0o600);
    truncateSync(file, 3);
  }
}

const sync = (one: Device, url: string, home: string) =>
  exchange(one.desk, gitRemote({ folder: path.join(home, 'sync.git'), url, ...at }), { known: null, dryRun: false });

const grade = (one: Device) => recordGrade(one.desk, [...allCards(one.desk.store)][0]?.id ?? '', 4, NOW, null);

it('makes a bare repository in a new or empty folder, and each device writes a file of its own', () => {
  const here = folder();
  const url = prepareRemote(path.join(here, 'shared'), at);
  const [one, other] = [learner(), learner()];
  const [mine, theirs] = [folder(), folder()];
  expect(sync(one, url, mine)).toMatchObject({ received: 0, sent: 2 });
  expect(sync(other, url, theirs)).toMatchObject({ received: 2, sent: 2 });
  expect(sync(one, url, mine)).toMatchObject({ received: 2, sent: 0 });
  expect(logOf(one)).toEqual(logOf(other));
  const names = git(url, 'ls-tree', '-r', '--name-only', 'certamen').trim().split('\n');
  expect(names).toHaveLength(3);
  expect(git(url, 'log', '--oneline', 'certamen').trim().split('\n')).toHaveLength(2);
});

it('goes on after its clone was deleted, and after the branch was rewritten or deleted', () => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const [one, other] = [learner(), learner()];
  const [mine, theirs] = [folder(), folder()];
  sync(one, url, mine);
  const first = git(url, 'rev-parse', 'certamen').trim();
  sync(other, url, theirs);
  grade(one);
  rmSync(path.join(mine, 'sync.git'), { recursive: true });
  expect(sync(one, url, mine)).toMatchObject({ received: 2, sent: 1 });
  git(url, 'update-ref', 'refs/heads/certamen', first);
  expect(sync(other, url, theirs)).toMatchObject({ received: 0, sent: 2 });
  git(url, 'update-ref', '-d', 'refs/heads/certamen');
  expect(sync(one, url, mine)).toMatchObject({ received: 0, sent: 5 });
  sync(other, url, theirs);
  expect(logOf(one)).toEqual(logOf(other));
});

it.each<[string, (clone: string) => void]>([
  ['a lock on what was fetched', (clone) => writeFileSync(path.join(clone, 'refs/remotes/shared/certamen.lock'), '')],
  ['a lock on what is to be pushed', (clone) => writeFileSync(path.join(clone, 'refs/certamen/next.lock'), '')],
  ['objects cut off', (clone) => cutObjects(clone)],
  ['no head', (clone) => rmSync(path.join(clone, 'HEAD'))],
  ['a head of nothing', (clone) => writeFileSync(path.join(clone, 'HEAD'), '')],
  ['a ref to nothing', (clone) => writeFileSync(path.join(clone, 'refs/remotes/shared/certamen'), 'x')],
])('makes its clone anew when a crash left %s', (_, harm) => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const [one, other] = [learner(), learner()];
  const [mine, theirs] = [folder(), folder()];
  sync(one, url, mine);
  sync(other, url, theirs);
  sync(one, url, mine);
  grade(one);
  harm(path.join(mine, 'sync.git'));
  expect(sync(one, url, mine)).toMatchObject({ received: 0, sent: 1 });
  expect(sync(other, url, theirs)).toMatchObject({ received: 1, sent: 0 });
  expect(sync(one, url, mine)).toMatchObject({ received: 0, sent: 0 });
});

it('takes away the lock that somebody who was cut off left in the shared folder', () => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const one = learner();
  const mine = folder();
  sync(one, url, mine);
  grade(one);
  writeFileSync(path.join(url, 'refs/heads/certamen.lock'), '');
  expect(sync(one, url, mine)).toMatchObject({ sent: 1 });
});

it('leaves a lock alone that is taken anew all the time, and names it', async () => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const one = learner();
  const mine = folder();
  sync(one, url, mine);
  grade(one);
  const lock = path.join(url, 'refs/heads/certamen.lock');
  const busy = spawn(process.execPath, [
    '-e',
    `setInterval(() => require('fs').writeFileSync(${JSON.stringify(lock)}, ''), 20); console.log('busy')`,
  ]);
  try {
    await once(busy.stdout, 'data');
    await setTimeout(40);
    expect(() => sync(one, url, mine)).toThrow(lock);
  } finally {
    busy.kill('SIGKILL');
  }
});

it('names the lock behind an address, and leaves it alone', () => {
  const shared = prepareRemote(path.join(folder(), 'shared'), at);
  const url = `file://${shared}`;
  const one = learner();
  const mine = folder();
  sync(one, url, mine);
  grade(one);
  const lock = path.join(shared, 'refs/heads/certamen.lock');
  writeFileSync(lock, '');
  expect(() => sync(one, url, mine)).toThrow(lock);
  rmSync(lock);
  expect(sync(one, url, mine)).toMatchObject({ sent: 1 });
});

it('says that the disk its clone is on is the trouble when a new clone cannot be had either', () => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const home = folder();
  writeFileSync(path.join(home, 'file'), 'x');
  expect(() => sync(learner(), url, path.join(home, 'file'))).toThrow(/cannot be written/);
});

it('tries again when another device was faster', () => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const [one, other] = [learner(), learner()];
  const [mine, theirs] = [folder(), folder()];
  sync(one, url, mine);
  grade(one);
  const remote = gitRemote({ folder: path.join(mine, 'sync.git'), url, ...at });
  let isFirst = true;
  const overtaken = {
    ...remote,
    push: (over: string | null, changed: ReadonlyMap<string, string>) => {
      if (isFirst) sync(other, url, theirs);
      isFirst = false;
      return remote.push(over, changed);
    },
  };
  expect(exchange(one.desk, overtaken, { known: null, dryRun: false })).toMatchObject({ received: 2, sent: 1 });
});

it('leaves a repository of something else alone', () => {
  const work = folder();
  git(work, 'init', '--quiet', '--initial-branch=main');
  writeFileSync(path.join(work, 'README.md'), 'mine');
  git(work, 'add', '.');
  git(work, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'x');
  expect(() => sync(learner(), prepareRemote(work, at), folder())).toThrow(/something else/);
  expect(git(work, 'branch', '--list').trim()).toBe('* main');
});

it('says in one sentence what is wrong: no such repository, a file, a remote that refuses, an address that is a command', () => {
  const here = folder();
  const missing = path.join(here, 'gone', 'deeper');
  expect(() => prepareRemote(missing, at)).toThrow(/There is no folder/);
  writeFileSync(path.join(here, 'file'), 'x');
  expect(() => sync(learner(), path.join(here, 'file'), folder())).toThrow(/refused/);
  for (const command of ['--upload-pack=touch x', 'ext::sh -c touch% x']) {
    expect(() => prepareRemote(command, at)).toThrow(/no address/);
  }
  const url = prepareRemote(path.join(here, 'shared'), at);
  mkdirSync(path.join(url, 'hooks'), { recursive: true });
  writeFileSync(path.join(url, 'hooks', 'pre-receive'), '#!/bin/sh\necho "\\033[31mnot today" >&2\nexit 1\n', {
    mode: 0o755,
  });
  expect(() => sync(learner(), url, folder())).toThrow(/refused \(.*\)/);
});

it('says that git is missing', () => {
  const url = prepareRemote(path.join(folder(), 'shared'), at);
  const before = process.env.PATH;
  process.env.PATH = folder();
  try {
    expect(() => sync(learner(), url, folder())).toThrow(/needs the program git/);
  } finally {
    process.env.PATH = before;
  }
});
