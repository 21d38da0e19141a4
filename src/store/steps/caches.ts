/** What takes long to work out from files. */
export const caches = `
-- What takes long to work out from files, by what it was made from; any row may go at any time.
CREATE TABLE cache (name TEXT PRIMARY KEY, made_from TEXT NOT NULL, value TEXT NOT NULL CHECK (json_valid(value)))
STRICT, WITHOUT ROWID;
`;
