import type { Draft } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { cleanText } from '../notes/plain.ts';
import { normalTag, normalTags } from '../notes/tags.ts';
import { frontMatterTags } from './front-matter-tags.ts';
import { obsidianClozes } from './obsidian-cloze.ts';
import { type FoundCard, findObsidianCards, type ObsidianKind } from './obsidian-find.ts';
import { obsidianPast } from './obsidian-schedule.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { gathering, type Reading } from './reading.ts';

const SCHEDULE = /<!--SR:\s*!?\s*(?:\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|[A-Z][a-z]{2} [A-Z][a-z]{2} \d|fsrs,)/;

/** Whether a note holds schedules of the Obsidian spaced-repetition plugin. */
export function isObsidian(text: string): boolean {
  return text.includes('<!--SR:') && SCHEDULE.test(text);
}

/**
 * Reads a note that the Obsidian spaced-repetition plugin keeps schedules in: its cards as the plugin finds them, and where
 * each stood. What its schedules say beyond the cards there are is dropped, as the plugin does.
 */
export function readObsidian({ path, text }: { path: string; text: string }): Reading {
  const gathered = gathering(path, 'Obsidian spaced repetition');
  const clean = cleanText(text);
  const headings = headingsOf(clean);
  const title = (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
  const fileTags = frontMatterTags(clean);
  for (const card of findObsidianCards(clean)) {
    const { line, endLine } = card;
    const sides = sidesOf(card);
    const context = headings
      .filter((heading) => heading.line <= line && line < heading.endLine)
      .map(({ label }) => label);
    const { front: firstFront = '' } = sides[0] ?? {};
    const own = ownTag(firstFront);
    const tags = normalTags(
      [...fileTags, ...(card.tag === null ? [] : [card.tag]), ...(own === null ? [] : [own])].map(topicOf),
    );
    const shared = {
      lines: { line, endLine },
      context: context.length > 0 ? context : [title],
      tags,
      recogniser: 'obsidian',
      explicitId: blockId(card.text),
    };
    const drafts = sides.map((side, index): { draft: Draft; index: number } => ({
      draft: draftOf(card.kind, side, shared),
      index: side.index ?? index,
    }));
    const whole = drafts.filter(({ draft }) => draft.front !== '' && (draft.back !== '' || draft.members.length > 0));
    if (whole.length === 0) {
      const message = 'One side of this card is empty, and it was skipped.';
      gathered.skip({ line, rule: 'obsidian/empty-side', message });
      continue;
    }
    gathered.take(
      whole.map(({ draft, index }, ordinal) => ({
        draft: { ...draft, ordinal },
        past: obsidianPast(card.text, index, draft),
      })),
    );
  }
  return gathered.done();
}

type Side = { front: string; back: string; members?: readonly string[]; hint?: string | null; index?: number };

function sidesOf(card: FoundCard): Side[] {
  const text = withoutSchedule(card.text);
  if (card.kind === 'cloze') {
    return obsidianClozes(text).map(({ before, members, hint, index }) => ({
      front: before,
      back: members.join('; '),
      members,
      hint,
      index,
    }));
  }
  const { front, back } = splitAt(card.kind, text);
  return isReversed(card.kind)
    ? [
        { front, back },
        { front: back, back: front },
      ]
    : [{ front, back }];
}

const isReversed = (kind: ObsidianKind): boolean => kind === 'inline-reversed' || kind === 'multi-reversed';

function splitAt(kind: ObsidianKind, text: string): { front: string; back: string } {
  if (kind === 'inline' || kind === 'inline-reversed') {
    const mark = kind === 'inline' ? '::' : ':::';
    const at = text.indexOf(mark);
    return { front: text.slice(0, at), back: text.slice(at + mark.length) };
  }
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() === (kind === 'multi' ? '?' : '??'));
  return { front: lines.slice(0, at).join('\n'), back: lines.slice(at + 1).join('\n') };
}

function draftOf(
  kind: ObsidianKind,
  side: Side,
  shared: Pick<Draft, 'lines' | 'context' | 'tags' | 'recogniser' | 'explicitId'>,
): Draft {
  const front = plainMarkdown(withoutFurniture(side.front));
  if (kind === 'cloze') {
    const members = (side.members ?? []).map((member) => plainMarkdown(member));
    return plainDraft('cloze', { ...shared, front, back: members.join('; '), members, hint: side.hint ?? null });
  }
  return plainDraft('basic', { ...shared, front, back: plainMarkdown(withoutFurniture(side.back)) });
}

/** A side without what is not said: headings before it, its own tag, its block id, the mark of its list item. */
function withoutFurniture(side: string): string {
  return side
    .replace(/^(?:\s*#{1,6}\s[^\n]*\n)+/, '')
    .replace(/^\s*#[^\s#]+\s+/, '')
    .replace(/\s\^[A-Za-z0-9-]+\s*$/, '')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .trim();
}

function withoutSchedule(text: string): string {
  return text
    .replace(/<!--SR:[\s\S]*?-->/g, '')
    .replace(/^> \[!sr\|card-metadata\][^\n]*(?:\n>[^\n]*)*/m, '')
    .replace(/\s+$/, '');
}

function ownTag(front: string): string | null {
  return /^\s*(#[^\s#]+)\s/.exec(front)?.[1] ?? null;
}

function blockId(text: string): string | null {
  return /\s\^([A-Za-z0-9-]+)\s*$/.exec(withoutSchedule(text))?.[1] ?? null;
}

/** `#flashcards/aws/ec2` is about `aws/ec2`. */
function topicOf(tag: string): string {
  return normalTag(tag).replace(/^flashcards(?:\/|$)/, '');
}

type Heading = { label: string; line: number; endLine: number };

/** The headings with the lines they stand over, those in code left out. */
function headingsOf(text: string): Heading[] {
  const found: (Heading & { level: number })[] = [];
  let fence: string | null = null;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (mark !== null) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    const heading = fence === null ? /^(#{1,6})\s+(.+)$/.exec(line) : null;
    if (heading === null) return;
    const level = heading[1]?.length ?? 1;
    for (const each of found) if (each.level >= level && each.endLine > index + 1) each.endLine = index + 1;
    found.push({ label: plainMarkdown(heading[2] ?? ''), level, line: index + 1, endLine: lines.length + 1 });
  });
  return found;
}
