// The simulated learners in full: `node bench/readiness.mjs` lets them sit the exam in every world and times the model.
import process from 'node:process';
import { inside } from './inside.mjs';
import { median, reportLimit } from './measure.mjs';

const simulation = '../test/readiness/simulation';
const { worlds, calibrate, gainsOfRules, timeOneForecast } = await inside(
  `${simulation}/worlds`,
  `${simulation}/calibration`,
  `${simulation}/study-next`,
  `${simulation}/many-answers`,
);
const show = (value) => value.toFixed(3).padStart(6);

console.log(`node ${process.version}, ${process.platform} ${process.arch}`);
console.log(
  'world                          learners    ECE  gated  Brier logloss    AUC  raw90 score90   open | beta-binomial: ECE  Brier  raw90',
);
const SEED = 20_261_125;
const brierMargins = [];
for (const world of Object.values(worlds)) {
  const { all, gated, gateOpen, betaBinomial } = calibrate(world, world.learners, SEED);
  if (world === worlds.matching) brierMargins.push(betaBinomial.brier - all.brier);
  const figures = [all.ece, gated.ece, all.brier, all.logLoss, all.auc, all.shareCover, all.scoreCover, gateOpen];
  const theirs = [betaBinomial.ece, betaBinomial.brier, betaBinomial.shareCover];
  console.log(
    `${world.name.padEnd(30)} ${String(world.learners).padStart(8)} ${figures.map(show).join(' ')} | ${theirs.map(show).join(' ')}`,
  );
}

// One draw of 4,000 learners moves the margin by some 0.002: the mean of four draws tells.
for (const seed of [1, 2, 3]) {
  const { all, betaBinomial } = calibrate(worlds.matching, worlds.matching.learners, seed);
  brierMargins.push(betaBinomial.brier - all.brier);
}
const margin = brierMargins.reduce((sum, one) => sum + one, 0) / brierMargins.length;
console.log(
  `\nmatching world, Brier below the beta-binomial's by ${margin.toFixed(4)} (${brierMargins.map((one) => one.toFixed(4)).join(', ')}), wanted ≥ 0.015: ${margin >= 0.015 ? 'held' : 'NOT HELD'}`,
);

const gains = gainsOfRules(1500, SEED);
console.log(
  `\nthree study blocks, gain in the chance to pass (points): ${Object.entries(gains)
    .map(([rule, gain]) => `${rule} ${gain.toFixed(2)}`)
    .join(', ')}`,
);
console.log(
  `ours / oracle ${(gains.ours / gains.oracle).toFixed(3)}, ours / random ${(gains.ours / gains.random).toFixed(2)}\n`,
);

// The time of the processor, not of the clock on the wall: another program on the machine changes nothing.
const clock = () => BigInt(Math.round(process.cpuUsage().user + process.cpuUsage().system)) * 1000n;
const times = Array.from({ length: 41 }, () => timeOneForecast(clock)).slice(20);
reportLimit('fit and 2,000 draws, 5,000 answers', median(times), 50, 'ms');
