import { all, type Store } from './statements.ts';

const PAGE = 5000;

/** The ids of all cards and their aliases, a few thousand at a time. */
export function* everyCardId(store: Store): Generator<readonly string[]> {
  yield* pages((after) =>
    all<{ id: string }>(store, 'SELECT id FROM card WHERE id > ? ORDER BY id LIMIT ?', after, PAGE).map(({ id }) => id),
  );
  const sql = 'SELECT alias FROM card_alias WHERE alias > ? ORDER BY alias LIMIT ?';
  yield* pages((after) => all<{ alias: string }>(store, sql, after, PAGE).map(({ alias }) => alias));
}

function* pages(pageAfter: (id: string) => string[]): Generator<readonly string[]> {
  for (let after = ''; ; ) {
    const page = pageAfter(after);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last;
  }
}
