import type { Form, Lines } from '../../cards/card.ts';
import { isEvenlySpaced } from '../../characters.ts';
import type { Item, Proposal } from '../item.ts';

/** A proposed card on its way through the gate. */
export type Candidate = {
  item: Item;
  recogniser: string;
  /** Written out by the author: no rule of taste applies to it. */
  isExplicit: boolean;
  form: Form;
  front: string;
  back: string;
  members: readonly string[];
  ordered: boolean;
  /** The context a recogniser insists on, or null. */
  givenContext: readonly string[] | null;
  hint: string | null;
  lines: Lines;
  importance: number;
  explicitId: string | null;
};

/** The candidate of a proposal, its texts on one line each. */
export function candidateOf(
  item: Item,
  recogniser: string,
  proposal: Proposal,
  explicit: { explicitId: string | null } | null,
): Candidate {
  const members = (proposal.members ?? []).map(oneLine);
  return {
    item,
    recogniser,
    isExplicit: explicit !== null,
    form: proposal.form,
    front: oneLine(proposal.front),
    back: oneLine(proposal.back ?? '') || members.join('; '),
    members,
    ordered: proposal.ordered ?? false,
    givenContext: proposal.context ?? null,
    hint: proposal.hint === undefined ? null : oneLine(proposal.hint),
    lines: proposal.lines ?? item.lines,
    importance: Math.max(-1, Math.min(2, item.importance + (proposal.importance ?? 0))),
    explicitId: explicit === null ? item.explicitId : explicit.explicitId,
  };
}

function oneLine(text: string): string {
  return (isEvenlySpaced(text) ? text : text.replace(/\s+/g, ' ')).trim();
}
