/**
 * The items in an order in which no two neighbours share a topic, wherever that can be had, and otherwise as near to the
 * given order as that allows: each time the first that differs from the last comes next, unless one topic has so many
 * items left that waiting would force two of them together. Items of one topic keep their order. Takes O(n).
 */
export function interleave<T>(items: readonly T[], topicOf: (item: T) => string): T[] {
  const queues = byTopic(items, topicOf);
  const counts = new TopicCounts([...queues].map(([topic, { length }]) => [topic, length]));
  const taken = new Map<string, number>();
  const result: T[] = [];
  let lastTopic: string | null = null;
  // The scan over the given order; what it passes over while it looks for another topic is all of one topic.
  let scan = 0;
  let passedTopic: string | null = null;
  const seenOf = new Map<string, number>();

  const waiting = (topic: string) => (taken.get(topic) ?? 0) < (seenOf.get(topic) ?? 0);
  const firstOther = (): string | null => {
    if (passedTopic !== null && waiting(passedTopic) && passedTopic !== lastTopic) return passedTopic;
    while (scan < items.length) {
      const topic = topicOf(items[scan] as T);
      const seen = (seenOf.get(topic) ?? 0) + 1;
      // Taken ahead of the scan, by a topic that could not wait.
      const isTaken = seen <= (taken.get(topic) ?? 0);
      if (!isTaken && topic !== lastTopic) return topic;
      seenOf.set(topic, seen);
      if (!isTaken) passedTopic = topic;
      scan += 1;
    }
    return null;
  };

  while (result.length < items.length) {
    const left = items.length - result.length;
    const urgent = counts.most();
    const cannotWait = urgent !== lastTopic && counts.of(urgent) > Math.ceil((left - 1) / 2);
    const topic: string = (cannotWait ? urgent : firstOther()) ?? urgent;
    const index = taken.get(topic) ?? 0;
    result.push(queues.get(topic)?.[index] as T);
    taken.set(topic, index + 1);
    counts.takeOne(topic);
    lastTopic = topic;
  }
  return result;
}

function byTopic<T>(items: readonly T[], topicOf: (item: T) => string): Map<string, T[]> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const topic = topicOf(item);
    const queue = queues.get(topic);
    if (queue === undefined) queues.set(topic, [item]);
    else queue.push(item);
  }
  return queues;
}

/** How many items each topic has left, and which has the most: in O(1), because counts only fall. */
class TopicCounts {
  readonly #counts: Map<string, number>;
  readonly #topicsWith: Set<string>[] = [];

  constructor(counts: readonly (readonly [string, number])[]) {
    this.#counts = new Map(counts);
    for (const [topic, count] of counts) this.#having(count).add(topic);
  }

  of(topic: string): number {
    return this.#counts.get(topic) ?? 0;
  }

  takeOne(topic: string): void {
    const count = this.of(topic);
    this.#having(count).delete(topic);
    this.#having(count - 1).add(topic);
    this.#counts.set(topic, count - 1);
  }

  /** The topic with the most items left; of several, one of them. */
  most(): string {
    while (this.#topicsWith.at(-1)?.size === 0) this.#topicsWith.pop();
    for (const topic of this.#topicsWith.at(-1) ?? []) return topic;
    return '';
  }

  #having(count: number): Set<string> {
    while (this.#topicsWith.length <= count) this.#topicsWith.push(new Set());
    return this.#topicsWith[count] as Set<string>;
  }
}
