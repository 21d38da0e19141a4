/** Where an event stands in the one order. */
export type Moment = { at: number; counter: number; device: string };

/** A card that was paired with another wording, whose id became a name of it; in the one order of all devices. */
export type Paired = { card: string; alias: string };

/** Negative when the first came first. Null, of a card whose birth nobody knows, comes last. */
function compareMoments(one: Moment | null, other: Moment | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return (
    one.at - other.at ||
    one.counter - other.counter ||
    (one.device < other.device ? -1 : one.device > other.device ? 1 : 0)
  );
}

/**
 * Which card each name stands for, given every pairing of every device in order and when each card was born. Where two
 * devices paired differently, the older card has the name; where one device gave birth to what another had paired with an
 * older card, the two are that card. The same on every device, since it follows from the log alone. Cards that kept their
 * name are not in it.
 */
export function namesOf(pairings: readonly Paired[], bornAt: (card: string) => Moment | null): Map<string, string> {
  const owner = new Map<string, string>();
  const cards = new Set(pairings.map(({ card }) => card));
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = owner.get(root); next !== undefined && next !== root; next = owner.get(root)) root = next;
    return root;
  };
  const older = (one: string, other: string): string => {
    const order = compareMoments(bornAt(one), bornAt(other)) || (one < other ? -1 : 1);
    return order < 0 ? one : other;
  };
  for (const { card, alias } of pairings) {
    const mine = rootOf(card);
    const theirs = owner.has(alias) || cards.has(alias) || bornAt(alias) !== null ? rootOf(alias) : null;
    if (theirs === mine) continue;
    if (theirs === null) owner.set(alias, mine);
    else if (theirs === alias) {
      const first = older(mine, alias);
      owner.set(first === mine ? alias : mine, first);
    } else owner.set(alias, older(mine, theirs));
  }
  return new Map(
    [...owner.keys()].map((name) => [name, rootOf(name)] as const).filter(([name, root]) => name !== root),
  );
}
