import type { ContextNode, NoteScope } from '../item.ts';
import { flat, holds } from '../language/flat.ts';
import { names } from '../language/subject.ts';
import { isTorn } from '../recognisers/torn.ts';
import type { Candidate } from './candidate.ts';
import { isGivenAway } from './rules.ts';

const nearest = 2;

/** The levels above a card: which of them it shows, and which it could show besides. */
export class Context {
  private readonly levels: readonly ContextNode[];
  private readonly shown: Set<ContextNode>;
  private labelsShown: readonly string[] | null = null;

  /** `above` tells the levels that may be shown at a place: made once for all cards of the note. */
  constructor(
    private readonly candidate: Candidate,
    private readonly note: NoteScope,
    above: LevelsAbove,
  ) {
    this.levels = candidate.item.context;
    this.shown = new Set(candidate.givenContext === null ? choose(candidate, above(this.levels)) : []);
  }

  /** The labels shown above the card, outermost first. */
  get labels(): readonly string[] {
    this.labelsShown ??= [
      ...this.levels.filter((level) => this.shown.has(level)).map((level) => level.label),
      ...(this.candidate.givenContext ?? []),
    ];
    return this.labelsShown;
  }

  /** How specific the place is: the levels that name something. */
  get depth(): number {
    return this.levels.filter((level) => level.kind !== 'generic').length;
  }

  /** Shows one level more, the nearest that is left, generic ones last. False when all are shown. */
  widen(): boolean {
    // Nobody knows what an item of a torn list stands under.
    if (this.candidate.givenContext !== null && isTorn(this.note)) {
      return false;
    }
    const left = this.levels.filter((level) => !this.shown.has(level) && !this.givesAway(level));
    const next = left.filter((level) => level.kind !== 'generic').pop() ?? left.pop();
    if (next === undefined) {
      return false;
    }
    this.shown.add(next);
    this.labelsShown = null;
    return true;
  }

  private givesAway(level: ContextNode): boolean {
    return answersOf(this.candidate).some((answer) => isGivenAway(level.label, answer));
  }
}

/** Of the levels of a place, those that its cards may show, outermost first, and the nearest that names something. */
type Place = { shown: readonly ContextNode[]; last: ContextNode | undefined };

/** Gives the place of its levels. */
export type LevelsAbove = (levels: readonly ContextNode[]) => Place;

/** The levels to show in a note. All items of a list stand at one place, which is looked at once. */
export function levelsAboveIn(note: NoteScope): LevelsAbove {
  const places = new Map<readonly ContextNode[], Place>();
  return (levels) => {
    const place = places.get(levels) ?? placeOf(levels, note);
    places.set(levels, place);
    return place;
  };
}

/**
 * The two nearest that name something, the heading they stand under, and the subject of the note. A level that a nearer one names
 * already is left out.
 */
function placeOf(all: readonly ContextNode[], note: NoteScope): Place {
  const levels = all.filter((level) => level.kind !== 'generic');
  const last = levels[levels.length - 1];
  const telling = levels.filter((level) => level.kind !== 'statement' || level === last);
  const picked = new Set(telling.slice(-nearest));
  const heading = [...telling].reverse().find(({ origin }) => origin === 'heading' || origin === 'title');
  const subject = telling.find(({ label }) => label === note.title.label);
  for (const level of [heading, subject]) {
    if (level !== undefined) {
      picked.add(level);
    }
  }
  const shown = telling.filter((level) => picked.has(level));
  return {
    shown: shown.filter((level, index) => !shown.slice(index + 1).some((nearer) => isNamedBy(level, nearer))),
    last,
  };
}

/** Of the levels that a place may show, those without one that the question names already or that gives the answer away. */
function choose(candidate: Candidate, { shown: all, last }: Place): readonly ContextNode[] {
  const answers = candidate.isExplicit ? [] : answersOf(candidate);
  let shown = all;
  for (const level of all) {
    const isSaid = shown.length > 1 && names(candidate.front, level) && level !== last;
    if (isSaid || answers.some((answer) => isGivenAway(level.label, answer))) {
      shown = shown.filter((other) => other !== level);
    }
  }
  return shown;
}

function isNamedBy(level: ContextNode, nearer: ContextNode): boolean {
  const text = flat(nearer.label);
  return holds(text, flat(level.label)) || (level.name.length <= 12 && holds(text, flat(level.name)));
}

function answersOf({ form, back, members }: Candidate): readonly string[] {
  return form === 'cloze' ? members : form === 'list' ? [] : [back];
}
