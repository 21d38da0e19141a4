import { describe, expect, it } from 'vitest';
import { type Calibration, calibrate } from './simulation/calibration.ts';
import { gainsOfRules } from './simulation/study-next.ts';
import { worlds } from './simulation/worlds.ts';

// Fewer learners and draws than bench/readiness.mjs, which holds the full figures; the limits leave room for that noise.
const SEED = 20_261_125;
const few = (world: keyof typeof worlds): Calibration => calibrate(worlds[world], 250, SEED, 200);

describe('forecasts for simulated learners', () => {
  it('hold where the world is as assumed: chances, 90 % intervals, and who passes', () => {
    const { all, gated, gateOpen, betaBinomial } = calibrate(worlds.matching, 600, SEED, 250);
    expect(all.ece).toBeLessThan(0.05);
    expect(gated.ece).toBeLessThan(0.08);
    expect(all.shareCover).toBeGreaterThan(0.86);
    expect(all.shareCover).toBeLessThan(0.95);
    expect(all.scoreCover).toBeGreaterThan(0.86);
    expect(all.brier).toBeLessThan(0.16);
    expect(all.logLoss).toBeLessThan(0.48);
    expect(all.auc).toBeGreaterThan(0.83);
    expect(gateOpen).toBeGreaterThan(0.3);
    expect(gateOpen).toBeLessThan(0.6);
    expect(all.brier).toBeLessThan(betaBinomial.brier - 0.005);
    expect(all.ece).toBeLessThan(betaBinomial.ece);
    expect(betaBinomial.shareCover).toBeLessThan(all.shareCover);
  });

  it.each(['stronger', 'weaker', 'heavyTails', 'forgetting'] as const)(
    'stay near the truth for %s learners',
    (world) => {
      const { all } = few(world);
      expect(all.ece).toBeLessThan(0.1);
      expect(all.shareCover).toBeGreaterThan(0.85);
      expect(all.auc).toBeGreaterThan(0.8);
    },
  );

  it.each(['easyBanks', 'lowLine', 'highLine', 'weakLink'] as const)(
    'bend without breaking in the world %s',
    (world) => {
      const { all } = few(world);
      expect(all.ece).toBeLessThan(0.18);
      expect(all.shareCover).toBeGreaterThan(0.83);
    },
  );

  it('are misled by repeats that nobody flagged and by forgetting that is not told: that is why both are recorded', () => {
    expect(few('repeats').all.ece).toBeGreaterThan(0.1);
    expect(few('forgettingUntold').all.ece).toBeGreaterThan(0.1);
  });

  it('choose what to study next nearly as well as one who knows the truth, and far better than chance', () => {
    const gains = gainsOfRules(150, SEED);
    expect(gains.ours).toBeGreaterThan(0.9 * gains.oracle);
    expect(gains.ours).toBeGreaterThan(1.6 * gains.random);
  });
});
