import type { Draft } from './card.ts';
import { type Features, featuresOf } from './likeness.ts';
import { normalise } from './normalise.ts';
import { contextKey, type FoldedText } from './pairing-table.ts';
import { sentenceOf } from './sentence.ts';
import { contentWords } from './words.ts';

type ReadFeatures = (card: Draft, text: Pick<FoldedText, 'front' | 'back'>) => Features;

const nothing: ReadonlySet<string> = new Set();

/** What likeness compares of a card whose text is folded, all of its words. */
export const wholeFeatures: ReadFeatures = (card, text) =>
  featuresOf({ form: card.form, ...wordsOfSides(card, text) }, nothing);

/** Reads the same without the words of each card's context; those of a context are found once for all cards in it. */
export function featureReader(): ReadFeatures {
  const contexts = new Map<string, ReadonlySet<string>>();
  return (card, text) => {
    const key = contextKey(card);
    let above = contexts.get(key);
    if (above === undefined) {
      above = new Set(card.context.flatMap((each) => contentWords(normalise(each))));
      contexts.set(key, above);
    }
    return featuresOf({ form: card.form, ...wordsOfSides(card, text) }, above);
  };
}

function wordsOfSides(card: Draft, text: Pick<FoldedText, 'front' | 'back'>): { question: string[]; answer: string[] } {
  return { question: contentWords(sentenceOf(card) ?? text.front), answer: contentWords(text.back) };
}
