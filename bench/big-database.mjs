// A learner after years: 100,000 cards and 1,000,000 reviews, made once through the program's own commands.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { program } from './measure.mjs';

export const NOW = '2026-11-23T09:00:00Z';
const CARDS = 100_000;
const REVIEWS = 1_000_000;
const FILES = 400;

function certamen(home, args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, CERTAMEN_HOME: home, CERTAMEN_NOW: NOW },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`certamen ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return stdout;
}

function notes(folder) {
  mkdirSync(folder, { recursive: true });
  const each = CARDS / FILES;
  for (let file = 0; file < FILES; file += 1) {
    const lines = [`# Topic ${file}`, ''];
    for (let card = 0; card < each; card += 1) {
      lines.push(`What does part ${card} of topic ${file} hold? :: the value ${file * each + card}`, '');
    }
    writeFileSync(path.join(folder, `topic-${file}.md`), lines.join('\n'));
  }
}

/** Ten grades a card, mostly good, over the two years before the fixed now. */
function grades(ids) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 4_294_967_296;
  };
  const end = Date.parse(NOW);
  const day = 86_400_000;
  const lines = [];
  const looks = REVIEWS / ids.length;
  for (const card of ids) {
    let at = end - Math.floor((200 + random() * 500) * day);
    for (let look = 0; look < looks; look += 1) {
      const grade = random() < 0.1 ? 2 : random() < 0.7 ? 4 : 5;
      lines.push(JSON.stringify({ card, grade, at: new Date(Math.min(at, end - day)).toISOString() }));
      at += Math.floor((1 + random() * (20 + 10 * look)) * day);
    }
  }
  return lines.join('\n');
}

/** The home folder of that learner; made when it is not there yet, which takes some minutes. */
export function bigHome() {
  const home = path.join(tmpdir(), `certamen-bench-${CARDS}-${REVIEWS}`);
  if (existsSync(home)) return home;
  console.log(`making ${CARDS} cards and ${REVIEWS} reviews in ${home} …`);
  const making = `${home}.making`;
  rmSync(making, { recursive: true, force: true });
  notes(path.join(making, 'notes'));
  certamen(making, ['config', 'content.shipped', 'off']);
  certamen(making, ['import', path.join(making, 'notes')]);
  const ids = certamen(making, ['cards', '--json'])
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  certamen(making, ['grade', '--batch', '-'], grades(ids));
  renameSync(making, home);
  return home;
}
