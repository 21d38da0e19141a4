// Shared by the benches: running whole commands in turn with their floor, medians, and one line a figure.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

export const root = path.resolve(import.meta.dirname, '..');
export const program = path.join(root, 'dist', 'main.js');

/** The value below which this share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);

/** Milliseconds that one run of a command takes; throws when it fails. */
export function timeCommand(args, env = {}) {
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** Measures something and its floor in turn, so that a change in the machine's speed meets both. */
export async function inTurn(runs, measured, floor) {
  const times = [];
  const floors = [];
  for (let run = -1; run < runs; run += 1) {
    const [time, floorTime] = [await measured(), await floor()];
    if (run < 0) continue; // the first run warms the file cache
    times.push(time);
    floors.push(floorTime);
  }
  return { times, floors };
}

/** One line of the report: the figure, its floor, the ratio, and what it should stay under. */
export function report(name, value, floor, target, unit = 'ms') {
  const ratio = value / floor;
  const verdict = ratio <= target ? 'within' : 'OVER';
  const show = (number) => number.toFixed(number < 10 ? 2 : 0);
  console.log(
    `${name.padEnd(44)} ${show(value).padStart(8)} ${unit}   floor ${show(floor).padStart(8)} ${unit}   ratio ${ratio.toFixed(2)}   target ≤ ${target}   ${verdict}`,
  );
}

/** One line for a figure that has a limit of its own and no floor. */
export function reportLimit(name, value, limit, unit) {
  const verdict = value <= limit ? 'within' : 'OVER';
  console.log(`${name.padEnd(44)} ${value.toFixed(1).padStart(8)} ${unit}   limit ≤ ${limit} ${unit}   ${verdict}`);
}
