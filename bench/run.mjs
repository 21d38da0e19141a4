// `npm run bench [name …]`: every figure beside its floor, measured in the same run. Build first: npm run build.
import process from 'node:process';
import { browse } from './browse.mjs';
import { exchange } from './exchange.mjs';
import { firstFrame } from './first-frame.mjs';
import { grade } from './grade.mjs';
import { importing, manyNotes } from './import.mjs';
import { quiz } from './quiz.mjs';
import { session } from './session.mjs';
import { startup } from './startup.mjs';
import { statistics } from './statistics.mjs';
import { sync } from './sync.mjs';

const benches = {
  startup,
  firstFrame,
  grade,
  session,
  import: importing,
  manyNotes,
  browse,
  quiz,
  statistics,
  sync,
  exchange,
};
/** These are run only when they are named. */
const slow = new Set(['manyNotes']);
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: name some of ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(`node ${process.version}, ${process.platform} ${process.arch}`);
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length === 0 ? !slow.has(name) : chosen.includes(name)) await bench();
}
process.exit(0);
