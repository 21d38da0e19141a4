import type { AnswerEvent, AnswerMode, LoggedAnswer } from '../study/quiz/answer.ts';
import { notUndone } from './not-undone.ts';
import { all, one, run, type Store } from './statements.ts';

const insertAnswer = `INSERT INTO answer (question, at, counter, device, seq, day, card, bank, family, tags, generated, aimed,
  mode, options, picked, answer_key, correct, sure, difficulty, took_ms, together)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Appends an answer to the log, inside the transaction that stamped it. An id that the log has already throws. */
export function appendAnswer(store: Store, answer: AnswerEvent): void {
  const { question, at, counter, device, day, card, bank, family, generated, aimed, mode, options } = answer;
  run(
    store,
    insertAnswer,
    question,
    at,
    counter,
    device,
    Number(answer.id.slice(device.length + 1)),
    day,
    card,
    bank,
    family,
    JSON.stringify(answer.tags),
    Number(generated),
    Number(aimed),
    mode,
    options,
    JSON.stringify(answer.picked),
    JSON.stringify(answer.key),
    Number(answer.correct),
    Number(answer.sure),
    answer.difficulty,
    answer.tookMs,
    JSON.stringify(answer.together),
  );
}

type Row = {
  question: string;
  at: number;
  counter: number;
  device: string;
  seq: number;
  day: AnswerEvent['day'];
  card: string | null;
  bank: string;
  family: string;
  tags: string;
  generated: number;
  aimed: number;
  mode: AnswerMode;
  options: number;
  picked: string;
  answer_key: string;
  correct: number;
  sure: number;
  difficulty: number;
  took_ms: number | null;
  together: string;
};

function toAnswer(row: Row): AnswerEvent {
  const { question, at, counter, device, day, card, bank, family, mode, options, difficulty } = row;
  return {
    id: `${device}-${row.seq}`,
    question,
    at,
    counter,
    device,
    day,
    card,
    bank,
    family,
    tags: JSON.parse(row.tags) as string[],
    generated: row.generated === 1,
    aimed: row.aimed === 1,
    mode,
    options,
    picked: JSON.parse(row.picked) as string[],
    key: JSON.parse(row.answer_key) as string[],
    correct: row.correct === 1,
    sure: row.sure === 1,
    difficulty,
    tookMs: row.took_ms,
    together: JSON.parse(row.together) as string[],
  };
}

/**
 * Every answer that was not taken back, in the one order that every device computes; each says whether it was the first to
 * its question among them.
 */
export function answers(store: Store): LoggedAnswer[] {
  const sql = `SELECT * FROM answer WHERE ${notUndone('answer')} ORDER BY at, counter, device, seq`;
  const seen = new Set<string>();
  return all<Row>(store, sql).map((row) => {
    const firstExposure = !seen.has(row.question);
    seen.add(row.question);
    return { ...toAnswer(row), firstExposure };
  });
}

/** The answer with this id, taken back or not; null when there is none. */
export function answerById(store: Store, id: string): AnswerEvent | null {
  const dash = id.lastIndexOf('-');
  const row = one<Row>(
    store,
    'SELECT * FROM answer WHERE device = ? AND seq = ?',
    id.slice(0, dash),
    Number(id.slice(dash + 1)),
  );
  return row === undefined ? null : toAnswer(row);
}

/** The answers of a device with these numbers, taken back or not, in their order. */
export function answersNumbered(store: Store, device: string, numbers: readonly number[]): AnswerEvent[] {
  const sql = 'SELECT * FROM answer WHERE device = ? AND seq IN (SELECT value FROM json_each(?)) ORDER BY seq';
  return all<Row>(store, sql, device, JSON.stringify(numbers)).map(toAnswer);
}

/** The latest answer of all that was not taken back; null when there is none. */
export function lastAnswer(store: Store): AnswerEvent | null {
  const sql = `SELECT * FROM answer WHERE ${notUndone('answer')} ORDER BY day DESC, at DESC, counter DESC LIMIT 1`;
  const row = one<Row>(store, sql);
  return row === undefined ? null : toAnswer(row);
}

/** The questions that were answered, by how often; those taken back do not count. */
export function answeredQuestions(store: Store): Map<string, number> {
  const sql = `SELECT question, count(*) AS count FROM answer WHERE ${notUndone('answer')} GROUP BY question`;
  return new Map(all<{ question: string; count: number }>(store, sql).map(({ question, count }) => [question, count]));
}

/** The median milliseconds of the last fifty answers that were timed; null when there were fewer than ten. */
export function usualAnswerMs(store: Store): number | null {
  const sql = `SELECT took_ms FROM (SELECT took_ms FROM answer WHERE took_ms IS NOT NULL
    ORDER BY day DESC, at DESC, counter DESC LIMIT 50) ORDER BY took_ms`;
  const times = all<{ took_ms: number }>(store, sql);
  return times.length < 10 ? null : (times[Math.floor(times.length / 2)]?.took_ms ?? null);
}
