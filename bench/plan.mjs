// Sixty days at thirty minutes to an exam, by our plan and by others: `node bench/plan.mjs [learners]`.
import process from 'node:process';
import { inside } from './inside.mjs';

const learners = Number(process.argv[2] ?? 500);
const { policies, study, compare } = await inside('../test/readiness/simulation/study');
const seeds = Array.from({ length: learners }, (_, at) => 1000 + 2 * at);
const outcomes = Object.fromEntries(policies.map((policy) => [policy, seeds.map((seed) => study(seed, policy))]));
const mean = (rows, of) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
const points = (value) => (100 * value).toFixed(2);

console.log(`${learners} learners, 60 days of at most 30 minutes, 300 to 1,200 cards`);
for (const [policy, rows] of Object.entries(outcomes)) {
  const { mean: gap, low, high } = compare(outcomes.plan, rows);
  const paired =
    policy === 'plan' ? '' : `  plan better by ${points(gap)} points (95 %: ${points(low)} to ${points(high)})`;
  console.log(
    `${policy.padEnd(8)} expected right ${points(mean(rows, ({ share }) => share))} %  minutes a day ${mean(rows, ({ meanMinutes }) => meanMinutes).toFixed(1)}  ` +
      `longest of the last week ${Math.max(...rows.map(({ lastWeek }) => lastWeek)).toFixed(2)} × the mean${paired}`,
  );
}
