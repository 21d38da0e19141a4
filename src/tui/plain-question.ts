import { stemText } from '../rules/scenario.ts';
import { type Asking, howMany } from '../study/quiz/ask.ts';
import type { Explanation } from '../study/quiz/explain.ts';
import type { VerdictShown } from '../study/quiz/quiz.ts';
import { chooseWords, letterOf, outcomeWords } from './screens/quiz/words.ts';
import { safeText } from './text.ts';
import { inDaysWords } from './words.ts';

/** A question as lines of text: all of it when it is new, else what was done to it. `place` says which one it is. */
export function plainQuestion(before: Asking | null, asking: Asking, place: string): string[] {
  const { question, order, picked, struck, sure } = asking;
  const textOf = (id: string) => question.scenario.choices.find((choice) => choice.id === id)?.text ?? id;
  if (before?.question !== question) {
    const choose = chooseWords(howMany(asking));
    const options = order.map((id, index) => safeText(`${letterOf(index)}: ${textOf(id)}`));
    const how = howMany(asking) === 1 ? 'A letter answers.' : 'Letters pick, Enter answers.';
    const stem = stemText(question.scenario).split('\n\n').map(safeText);
    return ['', place, ...stem, ...options, ...(choose === '' ? [] : [`${choose}.`]), how];
  }
  const letters = (ids: readonly string[]) => ids.map((id) => letterOf(order.indexOf(id))).sort();
  return [
    ...(before.picked === picked
      ? []
      : [picked.length === 0 ? 'Nothing picked.' : `Picked ${letters(picked).join(', ')}.`]),
    ...(before.struck === struck
      ? []
      : [struck.length === 0 ? 'Nothing struck out.' : `Struck out ${letters(struck).join(', ')}.`]),
    ...(before.sure === sure ? [] : ['Not sure: the answer counts as a guess; n again shows it.']),
    ...(before.cursor === asking.cursor ? [] : [`At ${letterOf(asking.cursor)}.`]),
  ];
}

/** A verdict as lines of text: what came of it and why; then, one by one, the facts of the options that are opened. */
export function plainVerdict(before: VerdictShown | null, shown: VerdictShown): string[] {
  const { judged, broughtUp, opened } = shown;
  if (before?.judged === judged) {
    const option = judged.explained.find(({ id }) => id === judged.order[opened ?? -1]);
    if (option === undefined) return [];
    return [`${letterOf(opened ?? 0)}: ${option.text}`, ...[...option.deciding, ...option.others].flatMap(facts)].map(
      safeText,
    );
  }
  const options = judged.order.flatMap((id, index) => {
    const option = judged.explained.find((one) => one.id === id);
    if (option === undefined) return [];
    const yours = judged.picked.includes(id) ? ', yours' : '';
    const remark = option.remark === null ? [] : [option.remark];
    return [
      `${letterOf(index)}: ${option.inKey ? 'right' : 'wrong'}${yours}. ${option.text}`,
      ...remark,
      ...option.deciding.flatMap(({ words, lore }) => [words, ...loreWords(lore)]),
    ];
  });
  const outcome = outcomeWords(judged);
  return [
    `${outcome.charAt(0).toUpperCase()}${outcome.slice(1)}.`,
    ...options,
    ...(judged.question.stated?.explanation ?? []).map((paragraph) => `Explanation: ${paragraph}`),
    ...broughtUp.map(
      ({ front, inDays }) => `Brought up for review${inDays === 0 ? '' : ` ${inDaysWords(inDays)}`}: ${front}`,
    ),
    'Enter goes on.',
  ].map(safeText);
}

function facts({ words, fact, sources, lore }: Explanation): string[] {
  const cited = sources.map(({ title, asOf, url }) => [title, asOf, url].filter((part) => part !== null).join(', '));
  return [`${words} (${fact})`, ...cited, ...loreWords(lore)];
}

function loreWords(lore: string | null): string[] {
  return lore === null ? [] : [`An exam may still expect: ${lore}`];
}
