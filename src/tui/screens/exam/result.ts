import { counted, percent, thousands } from '../../../numbers.ts';
import type { ExamResult, Marked, MarkedQuestion, Part } from '../../../study/exam/mark.ts';
import type { Paper } from '../../../study/exam/paper.ts';
import { clip, type Line, lineWidth, pad, safeText, span, widthOf } from '../../text.ts';
import { rangeLine } from '../../widgets/range.ts';
import { duration } from '../../words.ts';
import { hang, wrapText } from '../../wrap.ts';
import { keyLetters, letterOf } from '../quiz/words.ts';
import { spentWords } from './words.ts';

/** What an exam came to, as rows of `width` columns: the score on its line, domains, tasks, then what was wrong. */
export function resultText(paper: Paper, marked: Marked, width: number): Line[] {
  const { result } = marked;
  return [
    ...scoreLines(paper, result, width),
    [],
    ...wrapText(countWords(result), width),
    ...wrapText(timeWords(result), width, 'dim'),
    ...[...changeWords(result), ...unsureWords(result)].flatMap((words) => wrapText(words, width, 'dim')),
    [],
    [span('By domain', 'strong'), span('   what is heavy holds it in 90 of 100 cases', 'dim')],
    ...result.domains.flatMap((part) => partLines(part, paper.passShare.mean, width)),
    [],
    [span('By task', 'strong')],
    ...result.tasks.flatMap((part) => partLines(part, paper.passShare.mean, width)),
    ...wrongLines(marked.questions, width),
    ...paper.remarks.flatMap((remark) => [
      [],
      ...hang(span('· ', 'dim'), wrapText(safeText(remark), width - 2, 'dim')),
    ]),
  ];
}

/** The same as sentences, for a screen reader or a pipe: no bars. */
export function resultWords({ scale, passShare }: Paper, { result, questions }: Marked): string[] {
  const { scaled, share, passed, domains, tasks } = result;
  const mark =
    scale === null || scaled === null
      ? `${percent(share.value)} right (${percent(share.low)} to ${percent(share.high)}); ${percent(passShare.mean)} passes`
      : `${thousands(scaled.value)} of ${thousands(scale.max)}, in 90 of 100 papers like it ${thousands(scaled.low)} to ${thousands(scaled.high)}; ${thousands(scale.pass)} passes`;
  const wrong = questions.flatMap(({ isRight, wasSeen }, place) => (isRight || !wasSeen ? [] : [place + 1]));
  const due = broughtUpWords(questions);
  return [
    `${passed ? 'Passed' : 'Not passed'}: ${mark}.`,
    countWords(result),
    timeWords(result),
    ...changeWords(result),
    ...unsureWords(result),
    ...domains.map((part) => partWords('Domain', part)),
    ...tasks.map((part) => partWords('Task', part)),
    ...(wrong.length === 0 ? [] : [`Wrong: ${wrong.join(', ')}.`]),
    ...(due === null ? [] : [due]),
  ];
}

function partWords(kind: string, { id, title, right, asked, share }: Part): string {
  const marks =
    asked === 0
      ? 'not asked'
      : `${right} of ${asked}, ${percent(share.value)} (${percent(share.low)} to ${percent(share.high)})`;
  return `${kind} ${id}, ${title}: ${marks}.`;
}

/** The questions that were on the screen and are wrong, a row each. */
function wrongLines(questions: readonly MarkedQuestion[], width: number): Line[] {
  const wrong = questions.flatMap((question, place) =>
    question.isRight || !question.wasSeen ? [] : [{ question, place }],
  );
  const unseen = questions.filter(({ wasSeen }) => !wasSeen).length;
  const never = `${counted(unseen, 'question')} never came on the screen: wrong here, and still new to you later.`;
  const due = broughtUpWords(questions);
  return [
    ...(wrong.length === 0 ? [] : [[], [span(`Wrong (${wrong.length})`, 'strong')]]),
    ...wrong.map(({ question, place }) => wrongLine(question, place, width)),
    ...(due === null ? [] : [[], ...wrapText(due, width, 'dim')]),
    ...(unseen === 0 ? [] : [[], ...wrapText(never, width, 'dim')]),
  ];
}

function scoreLines({ scale, passShare }: Paper, { scaled, share, passed }: ExamResult, width: number): Line[] {
  const verdict = span(passed ? 'Passed' : 'Not passed', passed ? 'strong' : 'accentStrong');
  const columns = Math.max(20, width - 12);
  if (scale === null || scaled === null) {
    const words = `   ${percent(share.value)} right, ${percent(passShare.mean)} passes   (${percent(share.low)} to ${percent(share.high)})`;
    return [[verdict, span(words)], [], rangeLine({ ...share, mark: passShare.mean }, columns)];
  }
  const { min, max, pass } = scale;
  const at = (score: number): number => (score - min) / (max - min);
  const range = { low: at(scaled.low), value: at(scaled.value), high: at(scaled.high), mark: at(pass) };
  const first = `${thousands(min)} `;
  const under = Math.round(at(pass) * (columns - 1)) + widthOf(first);
  const label = `${thousands(pass)} passes`;
  const score: Line = [verdict, span(`   ${thousands(scaled.value)}`, 'strong'), span(` of ${thousands(max)}`)];
  const sure = span(`in 90 of 100 papers like it ${thousands(scaled.low)} to ${thousands(scaled.high)}`, 'dim');
  const isOneRow = lineWidth(score) + 3 + sure.text.length <= width;
  return [
    ...(isOneRow ? [[...score, span('   '), sure]] : [score, [sure]]),
    [],
    [span(first, 'dim'), ...rangeLine(range, columns), span(` ${thousands(max)}`, 'dim')],
    [span(' '.repeat(Math.max(0, Math.min(under, width - label.length)))), span(label, 'dim')],
  ];
}

/** When the cards of what decided come; null when there are none, or it is not known any more. */
export function broughtUpWords(questions: readonly MarkedQuestion[]): string | null {
  const cards = new Map(questions.flatMap(({ broughtUp }) => broughtUp.map(({ card, inDays }) => [card, inDays])));
  if (cards.size === 0) return null;
  const today = [...cards.values()].filter((inDays) => inDays === 0).length;
  const last = Math.max(...cards.values());
  const later = cards.size - today;
  const first = `The cards of the facts that decided come up: ${counted(today, 'card')} today`;
  if (later === 0) return `${first}.`;
  return `${first}, ${later} more ${last === 1 ? 'tomorrow' : `over the next ${last} days`}, those of your weakest tasks first.`;
}

/** How many were right, and of those that do not count. */
export function countWords({ right, asked, unscored, answered, total }: ExamResult): string {
  const others = unscored.asked === 0 ? '' : `; ${unscored.right} of ${unscored.asked} among those that do not count`;
  const left = total - answered;
  const open = left === 0 ? '' : `; ${counted(left, 'question')} without a whole answer`;
  return `${right} of ${asked} right, ${percent(asked === 0 ? 0 : right / asked)}${others}${open}.`;
}

/** How long it took, all in all and a question, and on which questions it was longest. */
export function timeWords({ tookMs, medianMs, outOfTime, longest }: ExamResult): string {
  const each = medianMs === null ? '' : `, ${spentWords(medianMs)} for the middle question`;
  const named = longest.map(({ place, spentMs }) => `${place + 1} (${spentWords(spentMs)})`).join(', ');
  const most = longest.length < 3 ? '' : ` Longest: ${named}.`;
  return `${outOfTime ? 'Out of time after' : 'Handed in after'} ${duration(tookMs)}${each}.${most}`;
}

/** What came of changing answers; nothing when none was changed. */
export function changeWords({ changes: { toRight, toWrong, wrongToWrong } }: ExamResult): string[] {
  const all = toRight + toWrong + wrongToWrong;
  if (all === 0) return [];
  const parts = [
    ...(toRight === 0 ? [] : [`${toRight} to a right one`]),
    ...(toWrong === 0 ? [] : [`${toWrong} from right to wrong`]),
    ...(wrongToWrong === 0 ? [] : [`${wrongToWrong} from wrong to wrong`]),
  ];
  return [`${counted(all, 'answer')} changed: ${parts.join(', ')}.`];
}

/** How many of the guesses were right; nothing when no answer was called one. */
export function unsureWords({ unsure }: ExamResult): string[] {
  if (unsure === undefined || unsure.asked === 0) return [];
  return [
    `Not sure of ${counted(unsure.asked, 'answer')}: ${unsure.right} right. A right guess counts half as evidence.`,
  ];
}

const BAR = 20;

/** A domain or a task: its title, its line, how many were right and how sure that is. */
function partLines({ id, title, right, asked, share }: Part, pass: number, width: number): Line[] {
  const figures = `${pad(`${right} of ${asked}`, 8, 'start')} ${pad(asked === 0 ? '' : percent(share.value), 5, 'start')}`;
  const name = `${id}  ${safeText(title)}`;
  const fixed = BAR + 1 + figures.length;
  const room = width - fixed - 1;
  if (asked === 0) return [[span(`${clip(`${pad(id, 4)}${safeText(title)}`, width - 11)} not asked`, 'dim')]];
  if (room < 16) return [[span(clip(name, width - figures.length - 1)), span(` ${figures}`)]];
  return [
    [
      span(`${pad(clip(`${pad(id, 4)}${safeText(title)}`, room), room)} `),
      ...rangeLine({ ...share, mark: pass }, BAR),
      span(` ${figures}`),
    ],
  ];
}

function wrongLine({ judged, spentMs, wasAnswered, of }: MarkedQuestion, place: number, width: number): Line {
  const yours = judged.picked.map((id) => letterOf(judged.order.indexOf(id))).sort();
  const said = wasAnswered ? `${yours.join('')} for ${keyLetters(judged).replaceAll(/, | and /g, '')}` : 'no answer';
  const right = `${of.scored ? '' : '○ '}${said}  ${pad(spentWords(spentMs), 11, 'start')}`;
  const room = width - right.length - 1;
  return [
    span(pad(String(place + 1), 3, 'start'), 'dim'),
    span(`  ${pad(clip(safeText(judged.question.scenario.title), room - 5), room - 5)} `),
    span(right, 'dim'),
  ];
}
