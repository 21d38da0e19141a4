import { addRecall, type Recall } from './recall.ts';

/** What was recalled of the cards that have exactly these tags, first looks left out. */
export type TaggedRecall = Recall & { tags: readonly string[]; cards: number; lapses: number };

/** What was recalled of a topic, or of a domain of the exam. */
export type TopicRecall = Recall & { name: string; cards: number; lapses: number };

/**
 * Adds cards up by topic: by a tag cut to its first `levels` levels. A card with several tags counts for each topic once;
 * one without a tag counts for none. In the order of what is recalled least; topics asked less than `fewest` times come last.
 */
export function recallByTopic(tagged: readonly TaggedRecall[], levels: number, fewest = 10): TopicRecall[] {
  return grouped(tagged, (tags) => tags.map((tag) => tag.split('/').slice(0, levels).join('/')), fewest);
}

/** The same by the groups that a function names for the tags of a card. */
export function grouped(
  tagged: readonly TaggedRecall[],
  groupsOf: (tags: readonly string[]) => readonly string[],
  fewest = 10,
): TopicRecall[] {
  const groups = new Map<string, TaggedRecall[]>();
  for (const one of tagged) {
    for (const name of new Set(groupsOf(one.tags))) {
      const own = groups.get(name);
      if (own === undefined) groups.set(name, [one]);
      else own.push(one);
    }
  }
  const all = [...groups].map(([name, own]) => ({
    name,
    ...addRecall(own),
    cards: own.reduce((sum, { cards }) => sum + cards, 0),
    lapses: own.reduce((sum, { lapses }) => sum + lapses, 0),
  }));
  const order = ({ asked, recalled }: Recall): number => (asked < fewest ? 1 + 1 / (1 + asked) : recalled / asked);
  return all.sort((one, other) => order(one) - order(other) || (one.name < other.name ? -1 : 1));
}

/** An option that was taken for another: in which family of questions, how often, and what they are called. */
export type Confusion = {
  family: string;
  picked: string;
  key: string;
  count: number;
  familyTitle: string;
  pickedTitle: string;
  keyTitle: string;
};

/** A card that was forgotten often. */
export type HardCard = {
  id: string;
  front: string;
  context: readonly string[];
  lapses: number;
  easeHundredths: number;
  intervalDays: number;
  suspended: boolean;
};
