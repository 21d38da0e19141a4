import type { Draft, Lines } from '../cards/card.ts';
import type { Problem } from '../problem.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Candidate, candidateOf } from './gate/candidate.ts';
import { gate, type Passed } from './gate/gate.ts';
import { guardLines, hopelesslyLarge, objectionToSize } from './guard.ts';
import type { Item, Verdict } from './item.ts';
import { withIndentedTables } from './outline/lazy-tables.ts';
import { withoutLooseCode } from './outline/loose-code.ts';
import { type Outline, outlineOf } from './outline/outline.ts';
import { withoutProseFences } from './outline/prose-fences.ts';
import { withoutTranscripts } from './outline/transcripts.ts';
import { cleanText } from './plain.ts';
import { NOTHING_ASKED } from './recognisers/fragment.ts';
import { recognisersFor } from './recognisers/index.ts';
import { leftoversOf } from './recognisers/leftovers.ts';
import { normalTags } from './tags.ts';
import { withoutTemplateTags } from './template-tags.ts';

/** A part of a note that no card came of, and why. */
export type Skipped = {
  line: number;
  endLine: number;
  text: string;
  reason: string;
  /** The recogniser that proposed the card, or said so; null for what none was asked about. */
  recogniser: string | null;
};

/** What a note says. */
export type ReadNote = {
  /** The cards, in the order of the note. */
  drafts: readonly Draft[];
  problems: readonly Problem[];
  skipped: readonly Skipped[];
  frontMatter: FrontMatter;
  /** The note as a whole cannot be read (its front matter is broken, it is too large): what is stored of it stays as it was. */
  unreadable: boolean;
};

/**
 * Reads a note into cards. `path` names it in problems and is its subject when it has no title; `text` is what `decodeNote`
 * gave, not cleaned yet. Never throws on what a note says.
 */
export function readNote({ path, text }: { path: string; text: string }): ReadNote {
  const hopeless = hopelesslyLarge(path, text);
  const clean = hopeless === null ? cleanText(text) : '';
  const { value: frontMatter, problems: headProblems } = readFrontMatter(path, clean);
  const nothing = { drafts: [], skipped: [], frontMatter };
  if (hopeless !== null || headProblems.length > 0) {
    return { ...nothing, problems: hopeless === null ? headProblems : [hopeless], unreadable: true };
  }
  if (frontMatter.cards === 'off') {
    return { ...nothing, problems: [], unreadable: false };
  }
  const body = withoutTemplateTags(withoutFrontMatter(clean, frontMatter));
  const guarded = guardLines(path, withoutLooseCode(withoutTranscripts(withIndentedTables(withoutProseFences(body)))));
  const large = objectionToSize(path, guarded.value);
  if (large !== null) {
    return { ...nothing, problems: [large], unreadable: true };
  }
  const outline = outlineOf(path, guarded.value, frontMatter);
  const skipped: Skipped[] = outline.dropped.map((dropped) => ({ ...dropped, recogniser: null }));
  const candidates = propose(outline, frontMatter, skipped);
  const { passed, refused } = gate(outline.note, candidates);
  for (const { candidate, reason } of refused) {
    const { front, back, recogniser } = candidate;
    skipped.push(skippedItem(candidate, `${front} ▸ ${back}`, reason, recogniser));
  }
  const repeated = repeatedIds(path, passed);
  const kept = passed.filter(({ candidate }) => !repeated.has(candidate));
  const drafts = draftsOf(kept, outline, frontMatter);
  const problems = [...guarded.problems, ...outline.problems, ...new Set(repeated.values())];
  return { drafts, problems: problems.sort(byPlace), skipped: skipped.sort(byPlace), frontMatter, unreadable: false };
}

function withoutFrontMatter(text: string, { endLine }: FrontMatter): string {
  let at = 0;
  for (let line = 0; line < endLine; line += 1) {
    const next = text.indexOf('\n', at);
    at = next < 0 ? text.length : next + 1;
  }
  return '\n'.repeat(endLine) + text.slice(at);
}

/** Characters beyond which no paragraph is read for cards: some 500 words without a break. */
const maxItemLength = 3_000;

/** Asks every recogniser about every item, in order. */
function propose(outline: Outline, frontMatter: FrontMatter, skipped: Skipped[]): Candidate[] {
  const candidates: Candidate[] = [];
  const covered = new Set<Item>();
  const unasked: Item[] = [];
  const recognisers = recognisersFor(outline.note);
  const groupHabits = recognisers.filter((recogniser) => recogniser.scope === 'group');
  const itemHabits = recognisers.filter((recogniser) => recogniser.scope === 'item');
  const take = (item: Item, recogniser: string, verdict: Verdict): void => {
    for (const other of verdict.covers) {
      covered.add(other);
    }
    for (const proposal of verdict.proposals) {
      candidates.push(candidateOf(item, recogniser, proposal, null));
    }
    if (verdict.reason === NOTHING_ASKED) {
      unasked.push(item);
    } else if (verdict.reason !== null) {
      skipped.push(skippedItem(item, textOf(item), verdict.reason, recogniser));
    }
  };
  for (const item of outline.note.items) {
    const explicit = outline.explicit.get(item);
    for (const card of explicit ?? []) {
      candidates.push(candidateOf(item, 'explicit', card, card));
    }
    if (explicit !== undefined || covered.has(item) || frontMatter.cards === 'explicit') {
      continue;
    }
    if (item.kind === 'table' && item.decision) {
      skipped.push(skippedItem(item, textOf(item), 'a decision table: its cells make the cards', null));
      continue;
    }
    if (item.inline.text.length > maxItemLength) {
      skipped.push(skippedItem(item, textOf(item).slice(0, 80), 'too long for a card', null));
      continue;
    }
    for (const recogniser of groupHabits) {
      const verdict = recogniser.recognise(item, outline.note);
      if (verdict !== null) {
        take(item, recogniser.name, verdict);
      }
    }
    if (covered.has(item)) {
      continue;
    }
    let isAnswered = false;
    for (const recogniser of itemHabits) {
      const verdict = recogniser.recognise(item, outline.note);
      if (verdict !== null) {
        take(item, recogniser.name, verdict);
        isAnswered = true;
        break;
      }
    }
    if (!isAnswered && item.children.length === 0) {
      skipped.push(skippedItem(item, textOf(item), 'no habit that gives a card', null));
    }
  }
  const told = new Set<Item>();
  for (const { item, proposal, members } of leftoversOf(unasked)) {
    candidates.push(candidateOf(item, 'leftovers', proposal, null));
    for (const member of members) {
      told.add(member);
    }
  }
  for (const item of unasked.filter((one) => !told.has(one))) {
    skipped.push(skippedItem(item, textOf(item), NOTHING_ASKED, 'fragment'));
  }
  return told.size === 0 ? candidates : inOrder(candidates, outline.note.items);
}

/** What was found last stands where its item does. */
function inOrder(candidates: readonly Candidate[], items: readonly Item[]): Candidate[] {
  const places = new Map(items.map((item, place) => [item, place] as const));
  return [...candidates].sort((one, other) => (places.get(one.item) ?? 0) - (places.get(other.item) ?? 0));
}

function skippedItem({ lines }: { lines: Lines }, text: string, reason: string, recogniser: string | null): Skipped {
  return { line: lines.line, endLine: lines.endLine, text, reason, recogniser };
}

function textOf(item: Item): string {
  if (item.kind === 'table') {
    return item.header.map((cell) => cell.text).join(' | ');
  }
  return item.kind === 'code' ? (item.text.split('\n')[0] ?? '') : item.inline.text;
}

function draftsOf(passed: readonly Passed[], outline: Outline, frontMatter: FrontMatter): Draft[] {
  const ordinals = new Map<Item, number>();
  const headTags = normalTags(frontMatter.tags);
  return passed.map(({ candidate, context }) => {
    const { item, form, front, back, members, ordered, recogniser, lines, explicitId, importance, hint } = candidate;
    const ordinal = ordinals.get(item) ?? 0;
    ordinals.set(item, ordinal + 1);
    const topics = outline.tags.get(item) ?? [];
    return {
      form,
      front,
      back,
      members,
      ordered,
      context,
      tags: headTags.length === 0 ? topics : normalTags([...headTags, ...topics]),
      deck: frontMatter.deck,
      recogniser,
      lines,
      explicitId,
      ordinal,
      importance,
      hint,
      picture: item.pictures[0] ?? null,
      citations: item.citations,
      facts: [],
      warning: null,
    };
  });
}

/** The cards whose id another item of the note has already, each with the problem that keeps it out. */
function repeatedIds(path: string, passed: readonly Passed[]): Map<Candidate, Problem> {
  const first = new Map<string, Candidate>();
  const found = new Map<Candidate, Problem>();
  const byLine = new Map<string, Problem>();
  for (const { candidate } of passed) {
    const { explicitId, lines, item } = candidate;
    if (explicitId === null) {
      continue;
    }
    const other = first.get(explicitId);
    if (other === undefined) {
      first.set(explicitId, candidate);
      continue;
    }
    const { line } = lines;
    const key = `${explicitId} ${line}`;
    if (other.item === item && other.lines.line === line) {
      continue;
    }
    const message = `The id ${explicitId} is already that of the card on line ${other.lines.line}; give this one another.`;
    const place = { path, line, column: item.column };
    const problem = byLine.get(key) ?? { ...place, severity: 'error', rule: 'card/duplicate-id', message };
    byLine.set(key, problem);
    found.set(candidate, problem);
  }
  return found;
}

function byPlace(one: { line: number }, other: { line: number }): number {
  return one.line - other.line;
}
