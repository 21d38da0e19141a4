import type { Recogniser } from '../item.ts';

/** Every habit the importer knows, in the order they are asked. */
export const recognisers: readonly Recogniser[] = [];
