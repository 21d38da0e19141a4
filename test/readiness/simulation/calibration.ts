import { type Random, seeded } from '../../../src/random.ts';
import { drawExams, gamma, normalSource } from '../../../src/readiness/draws.ts';
import { weighAnswers } from '../../../src/readiness/evidence.ts';
import type { Exam } from '../../../src/readiness/exam.ts';
import { fitAbilities } from '../../../src/readiness/fit.ts';
import { forecastExam, scaled } from '../../../src/readiness/forecast.ts';
import { judgeEvidence } from '../../../src/readiness/gate.ts';
import { priorCovariance, priorMean } from '../../../src/readiness/prior.ts';
import { type Learner, simulatedExam, simulateLearner, today, type World } from './worlds.ts';

/** How well forecasts hold: of chances (calibration error, Brier, log loss, area under the curve) and of 90 % intervals. */
export type Figures = {
  ece: number;
  brier: number;
  logLoss: number;
  auc: number;
  shareCover: number;
  scoreCover: number;
};

export type Calibration = {
  all: Figures;
  /** Only those whose evidence opens the gate. */
  gated: Figures;
  gateOpen: number;
  betaBinomial: Figures;
};

type Judged = { chance: number; passed: boolean; shareHeld: boolean; scoreHeld: boolean };

/** Lets learners of a world sit the exam and compares with what was forecast for each. */
export function calibrate(world: World, learners: number, seed: number, draws = 400): Calibration {
  const exam = simulatedExam;
  const random = seeded(seed);
  const covariance = priorCovariance(exam);
  const ours: (Judged & { isOpen: boolean })[] = [];
  const theirs: Judged[] = [];
  for (let index = 0; index < learners; index += 1) {
    const learner = simulateLearner(world, exam, random);
    const evidence = weighAnswers(exam, learner.answers, today);
    const fit = fitAbilities(priorMean(learner.known), covariance, evidence.cells);
    const mean = fit.mean.map((ability) => ability - world.forgottenTold);
    const forecast = forecastExam(exam, drawExams(exam, fit, seeded(seed + index), draws), mean, 0);
    const score = scaled(exam, learner.share, learner.passShare);
    const cards = new Int32Array(exam.tasks.length);
    const seen = learner.known.map((share) => 30 * share);
    const { isOpen } = judgeEvidence(
      exam,
      evidence,
      { needed: seen.map(() => 30), seen, own: seen, unseen: seen, cards, recalled: seen },
      fit,
      forecast.shareSd,
    );
    ours.push({
      chance: forecast.chance,
      passed: learner.share >= learner.passShare,
      shareHeld: learner.share >= forecast.share.low && learner.share <= forecast.share.high,
      scoreHeld: forecast.score !== null && score >= forecast.score.low && score <= forecast.score.high,
      isOpen,
    });
    theirs.push(betaBinomial(exam, learner, draws, seeded(seed - index)));
  }
  return {
    all: figuresOf(ours),
    gated: figuresOf(ours.filter(({ isOpen }) => isOpen)),
    gateOpen: ours.filter(({ isOpen }) => isOpen).length / ours.length,
    betaBinomial: figuresOf(theirs),
  };
}

/** The simple rival: each domain a share of right answers with a uniform prior, weighted. */
function betaBinomial(exam: Exam, { answers, share, passShare }: Learner, draws: number, random: Random): Judged {
  const normal = normalSource(random);
  const domainOf = new Map(exam.tasks.map(({ id, domain }) => [id, domain]));
  const counts = exam.domains.map(() => ({ right: 0.5, wrong: 0.5 }));
  for (const { tasks, isRight } of answers) {
    const count = counts[domainOf.get(tasks[0] ?? '') ?? 0];
    if (count) count[isRight ? 'right' : 'wrong'] += 1;
  }
  const results = Array.from({ length: draws }, () => {
    const expected = exam.domains.reduce((sum, { weight }, at) => {
      const one = gamma(counts[at]?.right ?? 1, random, normal);
      return sum + (weight * one) / (one + gamma(counts[at]?.wrong ?? 1, random, normal));
    }, 0);
    return expected + normal() * Math.sqrt((expected * (1 - expected)) / exam.scored);
  }).sort((a, b) => a - b);
  const at = (quantile: number) => results[Math.floor(quantile * draws)] as number;
  const isInside = share >= at(0.05) && share <= at(0.95);
  const passes = results.filter((result) => result >= exam.passShare.mean);
  return { chance: passes.length / draws, passed: share >= passShare, shareHeld: isInside, scoreHeld: isInside };
}

function figuresOf(judged: readonly Judged[]): Figures {
  const mean = (value: (one: Judged) => number) => judged.reduce((sum, one) => sum + value(one), 0) / judged.length;
  return {
    ece: calibrationError(judged),
    brier: mean(({ chance, passed }) => (chance - Number(passed)) ** 2),
    logLoss: mean(({ chance, passed }) => {
      const kept = Math.min(0.995, Math.max(0.005, chance));
      return -Math.log(passed ? kept : 1 - kept);
    }),
    auc: areaUnderCurve(judged),
    shareCover: mean(({ shareHeld }) => Number(shareHeld)),
    scoreCover: mean(({ scoreHeld }) => Number(scoreHeld)),
  };
}

/** The mean distance between the chance that was told and what came of it, over ten bins of chances. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ chance: 0, passed: 0 }));
  for (const { chance, passed } of judged) {
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (bin === undefined) continue;
    bin.chance += chance;
    bin.passed += Number(passed);
  }
  return bins.reduce((sum, { chance, passed }) => sum + Math.abs(chance - passed), 0) / judged.length;
}

/** The chance that one who passed was given more than one who did not. */
function areaUnderCurve(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.chance - b.chance);
  let rankSum = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.chance === sorted[at]?.chance) end += 1;
    for (let tied = at; tied < end; tied += 1) if (sorted[tied]?.passed) rankSum += (at + end + 1) / 2;
    at = end;
  }
  const passed = judged.filter((one) => one.passed).length;
  return (rankSum - (passed * (passed + 1)) / 2) / (passed * (judged.length - passed));
}
