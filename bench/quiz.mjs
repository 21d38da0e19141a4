// Architecture questions: making one, verifying all that ship, and how many different ones there are.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inside } from './inside.mjs';
import { median, program, quantile, reportLimit, root, timeCommand } from './measure.mjs';

const GENERATED = 1000;
const RUNS = 7;
/** So many logically different questions there must be. */
const DIFFERENT = 10_000;

export async function quiz() {
  const { readPage, loadTable, loadRules, knowledgeBase, generate, difficulty, levelOf } = await inside(
    'decks/full-page',
    'decks/table-page',
    'decks/rules-page',
    'decks/knowledge-base',
    'rules/generate',
    'rules/difficulty',
  );
  const folder = path.join(root, 'content', 'aws', 'tables');
  const pages = readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  const families = pages.flatMap(({ name, text }) => loadTable(readPage(name, text)).value ?? []);
  const rules = pages.flatMap(({ name, text }) => loadRules(readPage(name, text)).value ?? []);
  const { value: kb } = knowledgeBase(families, rules);

  const times = [];
  const levels = {};
  for (let seed = 0; seed < GENERATED; seed += 1) {
    const began = process.hrtime.bigint();
    const scenario = generate(kb, seed);
    times.push(Number(process.hrtime.bigint() - began) / 1e6);
    const level = scenario ? levelOf(difficulty(scenario, kb)) : 'none';
    levels[level] = (levels[level] ?? 0) + 1;
  }
  reportLimit('quiz: generate one question, 95th percentile', quantile(times, 0.95), 20, 'ms');
  console.log(`quiz: ${GENERATED} questions by level: ${JSON.stringify(levels)}`);

  const asking = [];
  const bare = [];
  const env = { CERTAMEN_HOME: mkdtempSync(path.join(tmpdir(), 'certamen-bench-quiz-')) };
  for (let run = -1; run < RUNS; run += 1) {
    const [time, floor] = [timeCommand([program, 'quiz', '--json'], env), timeCommand(['-e', '0'])];
    if (run < 0) continue; // the first run imports what ships
    asking.push(time);
    bare.push(floor);
  }
  rmSync(env.CERTAMEN_HOME, { recursive: true, force: true });
  reportLimit('quiz: verify all that ships, beyond starting node', median(asking) - median(bare), 500, 'ms');

  let different = 0;
  let able = 0;
  const asked = [...kb.families.values()].filter(({ slots }) => slots.length === 0);
  for (const { id, options } of asked) {
    const seen = new Set();
    for (let seed = 0; seed < seedsFor(options.size); seed += 1) {
      const scenario = generate(kb, seed, { family: id });
      if (scenario) seen.add(scenario.id);
    }
    different += seen.size;
    able += Array.from({ length: 20 }, (_, seed) => generate(kb, seed, { family: id, level: 'hard' })).some(Boolean)
      ? 1
      : 0;
  }
  const enough = different >= DIFFERENT ? 'enough' : 'TOO FEW';
  console.log(`quiz: ${different} logically different questions were made, ${DIFFERENT} wanted   ${enough}`);
  console.log(`quiz: ${able} of ${asked.length} families have hard questions`);
}

/** The more options a family has, the more questions there are to be found. */
function seedsFor(options) {
  return options >= 10 ? 20_000 : options >= 7 ? 3000 : 400;
}
