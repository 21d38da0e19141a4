import type { StudyDay } from '../schedule/study-day.ts';

/** What a task draws from: slash-separated tags (those below them included) and headings of notes, as written. */
export type Topics = { tags: readonly string[]; headings: readonly string[] };

/** One task of a domain. Its own topics count whole, those it merely touches (`also`) count half. */
export type BlueprintTask = Topics & {
  id: string;
  title: string;
  /** Its share of the whole exam, 0 to 1, or null where the vendor publishes none. */
  weight: number | null;
  /** How many facts it is expected to need, or null where the blueprint does not say. */
  facts: number | null;
  also: Topics;
};

export type BlueprintDomain = {
  id: string;
  title: string;
  /** Its share of the exam, 0 to 1, or null where the vendor publishes none. A published range counts as its middle. */
  weight: number | null;
  tasks: readonly BlueprintTask[];
};

/** A kind of question: its share of the exam and the chance to guess one right, both 0 to 1. */
export type QuestionKind = { name: string; share: number; guess: number };

/** Where what the blueprint says was read; `date` is as precise as is known: `2026`, `2026-H2`, `2026-04`, `2026-04-13`. */
export type BlueprintSource = { title: string; url: string; date: string; says: string };

/** One version of an exam: what it asks, how it is marked, and between which days it can be sat. */
export type Blueprint = {
  id: string;
  title: string;
  /** What people call it: `SAP-C03`. */
  short: string;
  vendor: string;
  /** The first and the last day it can be sat, both inclusive; null where there is none, or none is known. */
  from: StudyDay | null;
  to: StudyDay | null;
  /** Of several exams open on a day, the one to begin with. */
  preferred: boolean;
  /** A sentence for a banner about what is not confirmed, or null when everything is. */
  provisional: string | null;
  domains: readonly BlueprintDomain[];
  questions: number;
  /** How many of the questions count, and how many do not; null where it is not published. */
  scored: number | null;
  unscored: number | null;
  minutes: number;
  /** The scale results are reported on, or null when they are plain shares. */
  scale: { min: number; max: number; pass: number } | null;
  /** The share of right answers that passes, 0 to 1: what is assumed, and its standard deviation (0 when published). */
  passShare: { mean: number; sd: number };
  kinds: readonly QuestionKind[];
  sources: readonly BlueprintSource[];
};

/** Whether the exam can be sat on a day. */
export function isOpenOn({ from, to }: Blueprint, day: StudyDay): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/**
 * The exam to prepare for on a day: of those open then the preferred one, the newest among equals. When none is open the next
 * to open, else the one that closed last; null without any.
 */
export function examOn(blueprints: readonly Blueprint[], day: StudyDay): Blueprint | null {
  const first = (some: readonly Blueprint[], key: (one: Blueprint) => number) =>
    [...some].sort(
      (one, other) =>
        Number(other.preferred) - Number(one.preferred) ||
        key(one) - key(other) ||
        (one.id < other.id ? -1 : Number(one.id > other.id)),
    )[0] ?? null;
  return (
    first(
      blueprints.filter((one) => isOpenOn(one, day)),
      ({ from }) => -(from ?? 0),
    ) ??
    first(
      blueprints.filter(({ from }) => from !== null && from > day),
      ({ from }) => from ?? 0,
    ) ??
    first(blueprints, ({ to }) => -(to ?? 0))
  );
}
