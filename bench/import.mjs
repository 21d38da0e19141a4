// Importing a folder of notes: beside parsing it, once changed and once unchanged, and the memory a very large one takes.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inTurn, median, program, report, reportLimit, root } from './measure.mjs';
import { writeNotes } from './notes.mjs';

const FILES = 1500;
const BYTES = 2750;
const MANY_FILES = 50_000;
const FEW_BYTES = 700;
const RUNS = 3;

const bench = (name) => path.join(root, 'bench', name);

/** Whether a command can be kept on one core: then node sees only that one. */
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** Milliseconds that one run of node takes, on one core or on all. */
function timeNode(args, { cores = 'all', env = {} } = {}) {
  const command = cores === 1 ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command[0], [...command.slice(1), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  // 1: something in a note was a problem.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** Measures importing; what ships is in the database before the clock starts. */
export async function importing() {
  const folder = mkdtempSync(path.join(tmpdir(), 'certamen-bench-import-'));
  try {
    const notes = path.join(folder, 'notes');
    const bytes = writeNotes(notes, FILES, BYTES);
    console.log(`${FILES} notes, ${(bytes / 1e6).toFixed(1)} MB`);
    const seed = path.join(folder, 'seed');
    timeNode([program, 'due'], { env: { CERTAMEN_HOME: seed } });
    const home = path.join(folder, 'home');
    const importInto = (options) => {
      rmSync(home, { recursive: true, force: true });
      cpSync(seed, home, { recursive: true });
      return timeNode([program, 'import', notes], { ...options, env: { CERTAMEN_HOME: home } });
    };
    if (canPin)
      await againstParsing('import, one core, beside bare parsing', () => importInto({ cores: 1 }), notes, 1 / 0.8);
    if (availableParallelism() > 1) {
      await againstParsing('import, all cores, beside bare parsing', () => importInto({}), notes, 1 / 1.6);
      await whatCoresGive(notes);
    }
    const again = await inTurn(
      RUNS * 2,
      () => timeNode([program, 'import', notes], { env: { CERTAMEN_HOME: home } }),
      () => timeNode([bench('bare-hash.mjs'), notes]),
    );
    report('import again, nothing changed, beside hashing', median(again.times), median(again.floors), 1.5);
    shippedImport(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function againstParsing(name, measured, notes, target) {
  const pinned = canPin ? { cores: 1 } : {};
  const { times, floors } = await inTurn(RUNS, measured, () => timeNode([bench('bare-parse.mjs'), notes], pinned));
  report(name, median(times), median(floors), target);
}

/**
 * What the machine's cores give: bare parsing with a process on each of them beside all of it on one. Where they share one physical
 * core this stays far above 1 / cores, and an import cannot do better.
 */
async function whatCoresGive(notes) {
  const cores = availableParallelism();
  const { times, floors } = await inTurn(
    RUNS,
    () => timeAtOnce(cores, (share) => [bench('bare-parse.mjs'), notes, String(share), String(cores)]),
    () => timeNode([bench('bare-parse.mjs'), notes], canPin ? { cores: 1 } : {}),
  );
  report('bare parsing, all cores, beside one', median(times), median(floors), 1 / 1.6);
}

/** Milliseconds until as many runs of node as there are cores, started together, have all ended. */
async function timeAtOnce(runs, argsOf) {
  const began = process.hrtime.bigint();
  const ended = Array.from({ length: runs }, (_, share) =>
    once(spawn(process.execPath, argsOf(share), { stdio: 'ignore' }), 'exit'),
  );
  for (const [status] of await Promise.all(ended)) if (status !== 0) throw new Error(`a run ended with ${status}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** The very first start: everything that ships becomes cards. */
function shippedImport(folder) {
  const times = Array.from({ length: RUNS }, (_, run) =>
    timeNode([program, 'due'], { env: { CERTAMEN_HOME: path.join(folder, `first-${run}`) } }),
  );
  reportLimit('first start, with what ships', median(times) / 1000, 3, 's');
}

/** Measures the memory that importing very many notes takes; it is not run unless asked for, since it takes minutes. */
export async function manyNotes() {
  const folder = mkdtempSync(path.join(tmpdir(), 'certamen-bench-many-'));
  try {
    const notes = path.join(folder, 'notes');
    mkdirSync(notes);
    writeNotes(notes, MANY_FILES, FEW_BYTES);
    const peak = path.join(folder, 'peak');
    const env = { CERTAMEN_HOME: path.join(folder, 'home'), PEAK_MEMORY_FILE: peak };
    const preload = ['--import', pathToFileURL(bench('peak-memory.mjs')).href];
    timeNode([...preload, program, 'import', notes], { env });
    reportLimit(`memory of importing ${MANY_FILES} notes`, Number(readFileSync(peak, 'utf8')) / 1000, 400, 'MB');
    timeNode([...preload, program, 'import', notes], { env });
    reportLimit('memory of importing them again', Number(readFileSync(peak, 'utf8')) / 1000, 400, 'MB');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
