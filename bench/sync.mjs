// Two machines: 100,000 reviews sent to a shared folder and received by another device, then a sync with nothing to say.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inTurn, median, program, report, reportLimit, root, timeCommand } from './measure.mjs';

const NOW = '2026-11-23T09:00:00Z';
const CARDS = 10_000;
const REVIEWS = 100_000;
const FILES = 100;
const RUNS = 3;
const DAY_MS = 86_400_000;

function certamen(home, args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: environment(home),
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`certamen ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return stdout;
}

function environment(home) {
  return { ...process.env, CERTAMEN_HOME: home, CERTAMEN_NOW: NOW };
}

/** A device that has imported the same notes as every other. */
function makeDevice(home, notes) {
  certamen(home, ['config', 'content.shipped', 'off']);
  certamen(home, ['import', notes]);
}

function writeNotes(folder) {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < FILES; file += 1) {
    const cards = Array.from({ length: CARDS / FILES }, (_, card) => {
      const number = file * (CARDS / FILES) + card;
      return `What does part ${card} of topic ${file} hold? :: the value ${number}`;
    });
    writeFileSync(path.join(folder, `topic-${file}.md`), `# Topic ${file}\n\n${cards.join('\n\n')}\n`);
  }
}

/** Each card answered on ten days, the cards in turn, as a learner answers them. */
function grades(ids) {
  const looks = REVIEWS / ids.length;
  const lines = [];
  for (let look = 0; look < looks; look += 1) {
    ids.forEach((card, index) => {
      const at = Date.parse(NOW) - (looks - look) * 20 * DAY_MS + (index % 10) * DAY_MS + index * 1000;
      lines.push(
        JSON.stringify({ card, grade: (index * 7 + look) % 11 === 0 ? 2 : 4, at: new Date(at).toISOString() }),
      );
    });
  }
  return lines.join('\n');
}

const git = (...args) => {
  const began = process.hrtime.bigint();
  execFileSync('git', args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - began) / 1e6;
};

/** Milliseconds that git itself takes to bring the branch from one repository into a new one. */
function carry(from, to) {
  rmSync(to, { recursive: true, force: true });
  git('init', '--bare', '--quiet', to);
  return git('--git-dir', from, 'push', '--quiet', to, 'certamen:certamen');
}

/** Measures sending, receiving and a sync without news, each beside what git and SQLite take for it alone. */
export async function sync() {
  const folder = mkdtempSync(path.join(tmpdir(), 'certamen-bench-sync-'));
  const at = (...names) => path.join(folder, ...names);
  try {
    writeNotes(at('notes'));
    for (const device of ['one', 'other']) makeDevice(at(device), at('notes'));
    const ids = certamen(at('one'), ['cards', '--json'])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    certamen(at('one'), ['grade', '--batch', '-'], grades(ids));
    certamen(at('one'), ['sync', at('shared')]);
    const rows = String(REVIEWS + CARDS);
    const bare = (what) => timeCommand([path.join(root, 'bench', 'bare-log.mjs'), what, at('bare.db'), rows]);

    bare('write');
    const sending = await inTurn(
      RUNS,
      () => {
        for (const name of ['sender', 'target']) rmSync(at(name), { recursive: true, force: true });
        cpSync(at('one'), at('sender'), { recursive: true });
        rmSync(at('sender', 'sync.git'), { recursive: true });
        return timeCommand([program, 'sync', at('target')], environment(at('sender')));
      },
      () => carry(at('shared'), at('carried')) + bare('read'),
    );
    const receiving = await inTurn(
      RUNS,
      () => {
        rmSync(at('receiver'), { recursive: true, force: true });
        cpSync(at('other'), at('receiver'), { recursive: true });
        return timeCommand([program, 'sync', at('shared')], environment(at('receiver')));
      },
      () => carry(at('shared'), at('carried')) + bare('write'),
    );
    const home = at('one');
    certamen(home, ['sync']);
    const empty = await inTurn(
      RUNS * 3,
      () => timeCommand([program, 'sync'], environment(home)),
      () => git('--git-dir', at('one', 'sync.git'), 'fetch', '--quiet', at('shared'), 'certamen'),
    );
    const show = (name, { times, floors }, target) => {
      report(`${name}, beside git and bare SQLite`, median(times), median(floors), target);
      reportLimit(name, median(times) / 1000, 5, 's');
    };
    show(`${REVIEWS} reviews sent`, sending, 5);
    show(`${REVIEWS} reviews received`, receiving, 5);
    reportLimit('a sync without news, beyond git’s own', median(empty.times) - median(empty.floors), 1000, 'ms');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
