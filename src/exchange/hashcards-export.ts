import { cleanText } from '../notes/plain.ts';
import type { Grade } from '../schedule/event.ts';
import { parseDay } from '../schedule/study-day.ts';
import { hashcardsBasic, hashcardsDeletion } from './hashcards.ts';
import { offsetOfByte } from './hashcards-cloze.ts';
import { arrayAt, numberAt, objectAt, textAt } from './json-fields.ts';
import { localDay, type Past, type PastLook, pastPlacement, pastReviews, repetitionsOf } from './past.ts';
import { gathering, type Reading } from './reading.ts';

const grades: Record<string, Grade> = { forgot: 1, hard: 3, good: 4, easy: 5 };

/** Whether a JSON document is what `hashcards export` writes. */
export function isHashcardsExport(document: unknown): boolean {
  const [card] = arrayAt(document, 'cards');
  return textAt(card, 'hash') !== null && objectAt(card, 'content') !== null;
}

/** Reads what `hashcards export` wrote: the cards, their reviews, and where each stood. `document` is parsed JSON. */
export function readHashcardsExport(path: string, document: unknown): Reading {
  const gathered = gathering(path, 'hashcards export');
  const looks = looksByCard(document);
  arrayAt(document, 'cards').forEach((card, index) => {
    const hash = textAt(card, 'hash') ?? '';
    const line = index + 1;
    const lines = { line, endLine: line };
    const deck = textAt(card, 'deckName');
    const place = { lines, deck, context: deck === null ? [] : [deck], recogniser: 'hashcards' };
    const content = objectAt(card, 'content');
    const basic = objectAt(content, 'basic');
    const cloze = objectAt(content, 'cloze');
    const clean = (from: unknown, key: string): string => cleanText(textAt(from, key) ?? '');
    const past = pastOf(hash, card, looks.get(hash) ?? []);
    if (basic !== null) {
      gathered.take([{ draft: hashcardsBasic(clean(basic, 'question'), clean(basic, 'answer'), place), past }]);
      return;
    }
    // Offsets are bytes of the text as it was written, the end inclusive.
    const raw = textAt(cloze, 'text') ?? '';
    const start = offsetOfByte(raw, numberAt(cloze, 'start') ?? -1);
    const end = offsetOfByte(raw, (numberAt(cloze, 'end') ?? -1) + 1);
    if (hash === '' || cloze === null || end <= start) {
      const message = `Card ${index + 1} (${hash.slice(0, 12)}) has no content that can be read, and was skipped.`;
      gathered.skip({ line, rule: 'hashcards/content', message });
      return;
    }
    gathered.take([{ draft: hashcardsDeletion(raw, { start, end }, 0, place), past }]);
  });
  return gathered.done();
}

function looksByCard(document: unknown): Map<string, PastLook[]> {
  const looks = new Map<string, PastLook[]>();
  for (const session of arrayAt(document, 'sessions')) {
    for (const review of arrayAt(session, 'reviews')) {
      const hash = textAt(review, 'hash') ?? '';
      const at = localInstant(textAt(review, 'reviewedAt') ?? '');
      const grade = grades[(textAt(review, 'grade') ?? '').toLowerCase()];
      if (at === null || grade === undefined) continue;
      const ofCard = looks.get(hash);
      const look = { at, day: localDay(at), grade, tookMs: null };
      if (ofCard === undefined) looks.set(hash, [look]);
      else ofCard.push(look);
    }
  }
  return looks;
}

/** An instant of a clock without a zone, read as if it were UTC; null for anything else. */
function localInstant(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)
    ? Date.parse(`${text.replace(' ', 'T').replace(/Z$/, '')}Z`)
    : Number.NaN;
  return Number.isNaN(at) ? null : Math.floor(at);
}

function pastOf(hash: string, card: unknown, looks: readonly PastLook[]): Past | null {
  const performance = objectAt(card, 'performance');
  const source = `hashcards-${hash.slice(0, 16)}`;
  const events = pastReviews(source, looks);
  const due = parseDay((textAt(performance, 'dueDate') ?? '').slice(0, 10));
  const intervalDays = numberAt(performance, 'intervalDays') ?? numberAt(performance, 'intervalRaw') ?? 0;
  const at = events.at(-1)?.at ?? localInstant(textAt(performance, 'lastReviewedAt') ?? '');
  if (due !== null && at !== null) {
    const learnt = looks.findIndex(({ grade }) => grade >= 3);
    const lapses = learnt < 0 ? 0 : looks.slice(learnt).filter(({ grade }) => grade < 3).length;
    const repetitions = repetitionsOf(intervalDays);
    const placement = { due, intervalDays, easeHundredths: 250, repetitions, lapses };
    events.push(pastPlacement(source, { at, day: localDay(at), ...placement }));
  }
  return events.length === 0 ? null : { events, local: true };
}
