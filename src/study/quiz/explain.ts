import type { Evaluation, Reason, Verdict } from '../../rules/evaluation.ts';
import type { Cell, CompatibilityRule, KnowledgeBase, Source, Standing } from '../../rules/knowledge.ts';
import type { Scenario } from '../../rules/scenario.ts';
import { showValue } from '../../rules/value.ts';

/** One fact that speaks for an option or against it, in words. */
export type Explanation = {
  /** The requirement it is held against; null for a preference or a rule that no words of the prose carry. */
  requirement: string | null;
  /** Whether it is met. */
  isMet: boolean;
  /** `a fixed address in each zone: no`, or the sentence of a rule. */
  words: string;
  /** `elb.alb.static-ip`, or the id of a rule. */
  fact: string;
  sources: readonly Source[];
  standing: Standing;
  /** What exam lore may still expect where it differs; else null. */
  lore: string | null;
};

/** Why an option is right or wrong. */
export type ExplainedOption = {
  id: string;
  text: string;
  inKey: boolean;
  /** What decides about it: of a wrong option what fails, of a right one what is met. */
  deciding: readonly Explanation[];
  /** What else is known of it. */
  others: readonly Explanation[];
  /** What is better than it, or what is lost with it, as a sentence; null when the facts say it all. */
  remark: string | null;
};

/** Every option of a question with the facts behind its verdict, in the order of the question. */
export function explain(scenario: Scenario, evaluation: Evaluation, kb: KnowledgeBase): ExplainedOption[] {
  return evaluation.verdicts.map((verdict): ExplainedOption => {
    const passes = verdict.passes.map((reason) => explanationOf(reason, true, kb));
    const fails = verdict.fails.map((reason) => explanationOf(reason, false, kb));
    const rules = verdict.broken.map(ruleExplanation);
    const ranked = verdict.beatenBy === null ? [] : [verdict.beatenBy.loser, verdict.beatenBy.winner];
    const preferred = ranked.map((cell) => ({
      ...factOf(cell, attributeOf(cell), kb),
      requirement: null,
      isMet: true,
    }));
    const isWrong = verdict.verdict === 'fails' || verdict.verdict === 'qualifies-but-worse';
    const against = [...rules, ...fails, ...preferred];
    return {
      id: verdict.option,
      text: textOf(scenario, verdict.option),
      inKey: verdict.inKey,
      deciding: isWrong && against.length > 0 ? against : passes,
      others: isWrong && against.length > 0 ? passes : fails,
      remark: remarkOn(scenario, verdict),
    };
  });
}

function textOf({ choices }: Scenario, option: string): string {
  return choices.find(({ id }) => id === option)?.text ?? option;
}

function explanationOf({ requirement, comparison, cell }: Reason, isMet: boolean, kb: KnowledgeBase): Explanation {
  return { ...factOf(cell, comparison.attribute, kb), requirement, isMet };
}

function factOf(cell: Cell, attribute: string, kb: KnowledgeBase): Omit<Explanation, 'requirement' | 'isMet'> {
  const [family = ''] = cell.fact.split('.');
  const described = kb.families.get(family)?.attributes.get(attribute);
  const say = described?.say ?? {};
  const value =
    cell.value.is === 'set' && cell.value.members.length > 0
      ? cell.value.members.map((member) => say[member] ?? member).join(', ')
      : cell.value.is === 'word'
        ? (say[cell.value.word] ?? cell.value.word)
        : showValue(cell.value, described?.unit ?? null);
  const words = `${described?.means ?? attribute.replaceAll('-', ' ')}: ${value === '—' ? 'does not apply' : value}`;
  const { fact, sources, standing, exam } = cell;
  return { words, fact, sources, standing, lore: exam };
}

function attributeOf({ fact }: Cell): string {
  return fact.split('.').at(-1) ?? '';
}

function ruleExplanation({ id, say, sources, standing }: CompatibilityRule): Explanation {
  return { requirement: null, isMet: false, words: say, fact: `rule ${id}`, sources, standing, lore: null };
}

function remarkOn(scenario: Scenario, { beatenBy, replaces, verdict, inKey }: Verdict): string | null {
  if (beatenBy !== null) {
    const { direction } = beatenBy.preference;
    return `It meets every requirement, but “${textOf(scenario, beatenBy.by)}” has ${direction === 'fewest' ? 'less' : 'more'} of what is asked for:`;
  }
  if (replaces !== null && replaces.loses.length > 0) {
    return `In place of “${textOf(scenario, replaces.step)}” it leaves a requirement unmet.`;
  }
  return verdict === 'fails' && inKey ? 'It does not meet them, which is what was asked for.' : null;
}
