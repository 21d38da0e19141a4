import type { Draft, Form } from './card.ts';

/** A draft with these fields, and nothing in the others. */
export function plainDraft(
  form: Form,
  fields: Pick<Draft, 'front' | 'back' | 'lines' | 'recogniser'> & Partial<Draft>,
): Draft {
  return {
    form,
    members: [],
    ordered: false,
    context: [],
    tags: [],
    deck: null,
    explicitId: null,
    ordinal: 0,
    importance: 0,
    hint: null,
    picture: null,
    citations: [],
    facts: [],
    warning: null,
    ...fields,
  };
}
