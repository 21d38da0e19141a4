import type { Evaluation, Reason, Verdict } from '../../rules/evaluation.ts';
import type {
  Attribute,
  Cell,
  CompatibilityRule,
  KnowledgeBase,
  Source,
  Standing,
  Value,
} from '../../rules/knowledge.ts';
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
    const { beatenBy } = verdict;
    const preferred =
      beatenBy === null ? [] : [ranked(beatenBy.loser, 'here', kb), ranked(beatenBy.winner, 'there', kb)];
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
  const words = `${described?.means ?? spoken(attribute)}: ${valueWords(cell.value, described)}`;
  const { fact, sources, standing, exam } = cell;
  return { words, fact, sources, standing, lore: exam };
}

/** A value as a person says it: as the page words it, else a number with its unit, a word without its hyphens. */
function valueWords(value: Value, attribute: Attribute | undefined): string {
  const said = (word: string): string => attribute?.say[word] ?? spoken(word);
  if (value.is === 'inapplicable') return 'does not apply';
  if (value.is === 'word') return said(value.word);
  if (value.is === 'set') return value.members.length === 0 ? 'nothing' : value.members.map(said).join(', ');
  if (value.is === 'number' && !Number.isFinite(value.amount)) return 'no published limit';
  return showValue(value, attribute?.unit ?? null).replace(/^1 (\p{L}{3,})s$/u, '1 $1');
}

/** An id or a word of a cell without its hyphens: `max-run` is two words, `4-7` stays. */
function spoken(text: string): string {
  return text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
}

/** One of the two facts a preference compares: that of the option itself, or of the better one. */
function ranked(cell: Cell, where: 'here' | 'there', kb: KnowledgeBase): Explanation {
  const fact = factOf(cell, attributeOf(cell), kb);
  return { ...fact, words: `${where}: ${fact.words}`, requirement: null, isMet: where === 'there' };
}

function attributeOf({ fact }: Cell): string {
  return fact.split('.').at(-1) ?? '';
}

function ruleExplanation({ id, say, sources, standing }: CompatibilityRule): Explanation {
  return { requirement: null, isMet: false, words: say, fact: `rule ${id}`, sources, standing, lore: null };
}

function remarkOn(scenario: Scenario, { beatenBy, replaces, verdict, inKey }: Verdict): string | null {
  if (beatenBy !== null) return `It meets every requirement, but “${textOf(scenario, beatenBy.by)}” ranks before it.`;
  if (replaces !== null && replaces.loses.length > 0) {
    return `In place of “${textOf(scenario, replaces.step)}” it leaves a requirement unmet.`;
  }
  return verdict === 'fails' && inKey ? 'It does not meet them, which is what was asked for.' : null;
}
