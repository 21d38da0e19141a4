import { difficulty, levelOf } from './difficulty.ts';
import { evaluate, necessityOf } from './evaluate.ts';
import type { Reason, Verdict } from './evaluation.ts';
import type { Cell, KnowledgeBase, Source } from './knowledge.ts';
import type { Comparison } from './predicate.ts';
import type { Scenario } from './scenario.ts';
import { stemText, wordsFor } from './scenario.ts';
import { printValue } from './value.ts';

/** A fact held against a requirement, as `quiz --json` prints it. */
export type ReasonJson = {
  requirement: string;
  fact: string;
  value: string;
  source: string | null;
  asOf: string | null;
  standing: string;
};

export type OptionJson = {
  id: string;
  text: string;
  verdict: string;
  inKey: boolean;
  passes: readonly ReasonJson[];
  fails: readonly ReasonJson[];
  unknowns: readonly ReasonJson[];
  beatenBy: { option: string; preference: string; facts: readonly Omit<ReasonJson, 'requirement'>[] } | null;
  replaces: { step: string; loses: readonly string[] } | null;
};

/** One question with its verdicts, as `quiz --json` prints it on a line. */
export type QuestionJson = {
  id: string;
  family: string;
  generated: boolean;
  title: string;
  stem: string;
  kind: string;
  choose: number;
  level: string;
  difficulty: number;
  tags: readonly string[];
  requirements: readonly {
    id: string;
    attribute: string;
    op: string;
    value: string | number | readonly string[];
    unit: string | null;
    text: string;
  }[];
  preferences: readonly { attribute: string; direction: string }[];
  options: readonly OptionJson[];
  key: readonly string[];
  necessity: readonly { requirement?: string; preference?: string; keyWithout: readonly string[] }[];
};

/** The question as the command line prints it: stem, options with verdicts and reasons, and why each requirement is there. */
export function questionJson(scenario: Scenario, kb: KnowledgeBase): QuestionJson {
  const { key, verdicts } = evaluate(scenario, kb);
  const hardness = difficulty(scenario, kb);
  return {
    id: scenario.id,
    family: scenario.family,
    generated: scenario.generated,
    title: scenario.title,
    stem: stemText(scenario),
    kind: scenario.choose,
    choose: scenario.count ?? key.length,
    level: levelOf(hardness),
    difficulty: Math.round(hardness * 100) / 100,
    tags: scenario.tags,
    requirements: scenario.requirements.flatMap(({ id, anyOf, mode }) =>
      anyOf.map((comparison) => ({
        id,
        ...(mode === 'any' ? {} : { mode }),
        attribute: comparison.attribute,
        op: comparison.op,
        ...operandJson(comparison),
        text: wordsFor(scenario, id),
      })),
    ),
    preferences: scenario.preferences.map(({ attribute, direction }) => ({ attribute, direction })),
    options: verdicts.map((verdict) => optionJson(scenario, verdict)),
    key,
    necessity: necessityOf(scenario, kb).map(({ requirement, preference, without }) => ({
      ...(requirement === null ? {} : { requirement }),
      ...(preference === null ? {} : { preference }),
      keyWithout: without.key,
    })),
  };
}

function operandJson({ operand }: Comparison): { value: string | number | readonly string[]; unit: string | null } {
  if ('words' in operand)
    return { value: operand.words.length === 1 ? (operand.words[0] ?? '') : operand.words, unit: null };
  const match = /^([\d,.]+|∞)\s*(.*)$/.exec(operand.text);
  const count = Number(match?.[1]?.replaceAll(',', ''));
  return { value: Number.isFinite(count) ? count : operand.text, unit: match?.[2] || null };
}

function optionJson(scenario: Scenario, verdict: Verdict): OptionJson {
  const { option, beatenBy, broken } = verdict;
  const rules = broken.map(({ id, say, standing, sources }) => ({
    requirement: 'compatibility',
    fact: `rule.${id}`,
    value: say,
    ...sourceJson(sources),
    standing,
  }));
  return {
    id: option,
    text: scenario.choices.find(({ id }) => id === option)?.text ?? option,
    verdict: verdict.verdict,
    inKey: verdict.inKey,
    passes: verdict.passes.map(reasonJson),
    fails: [...rules, ...verdict.fails.map(reasonJson)],
    unknowns: verdict.unknowns.map(reasonJson),
    beatenBy: beatenBy
      ? {
          option: beatenBy.by,
          preference: `${beatenBy.preference.attribute} ${beatenBy.preference.direction}`,
          facts: [beatenBy.winner, beatenBy.loser].map(factJson),
        }
      : null,
    replaces: verdict.replaces,
  };
}

function reasonJson({ requirement, cell }: Reason): ReasonJson {
  return { requirement, ...factJson(cell) };
}

function factJson(cell: Cell): Omit<ReasonJson, 'requirement'> {
  return { fact: cell.fact, value: printValue(cell.value), ...sourceJson(cell.sources), standing: cell.standing };
}

/** The sources as one line, and the oldest of their dates. */
function sourceJson(sources: readonly Source[]): { source: string | null; asOf: string | null } {
  const lines = sources.map(({ title, url }) => (url === null ? title : `${title} <${url}>`));
  const dates = sources.flatMap(({ asOf }) => asOf ?? []).sort();
  return { source: lines.join('; ') || null, asOf: dates[0] ?? null };
}
