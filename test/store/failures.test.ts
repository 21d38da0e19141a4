import { expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { asFailure, visible, withDatabaseErrors } from '../../src/store/failures.ts';

function withCode(code: string, message = 'whatever the library says'): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  ['SQLITE_BUSY', /another certamen is writing to \/data\/certamen\.db: waited five seconds/],
  ['SQLITE_BUSY_SNAPSHOT', /another certamen/],
  ['SQLITE_FULL', /the disk is full.*make room/],
  ['ENOSPC', /the disk is full/],
  ['SQLITE_READONLY', /read-only.*--db/],
  ['SQLITE_READONLY_DIRECTORY', /read-only/],
  ['EROFS', /read-only/],
  ['EACCES', /permission is denied.*--db/],
  ['SQLITE_CANTOPEN', /cannot be opened/],
  ['SQLITE_NOTADB', /not a database.*restore/],
  ['SQLITE_CORRUPT', /damaged.*doctor.*restore/],
  ['SQLITE_CORRUPT_VTAB', /damaged/],
  ['SQLITE_IOERR_READ', /check the disk/],
])('%s becomes one sentence with what to do next, and the error stays its cause', (code, sentence) => {
  const error = withCode(code);
  const failure = asFailure(error, '/data/certamen.db');
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ kind: 'database', cause: error, message: expect.stringMatching(sentence) });
});

test.each([
  withCode('ERR_DLOPEN_FAILED', 'was compiled against a different Node.js version'),
  new Error('Could not locate the bindings file. Tried: …'),
])('a native module that was not built says how to build it', (error) => {
  expect(asFailure(error, 'x')).toMatchObject({ message: expect.stringContaining('npm rebuild better-sqlite3') });
});

test('a defect of ours is no failure, and a failure stays the one it is', () => {
  const defect = withCode('SQLITE_CONSTRAINT_NOTNULL');
  expect(asFailure(defect, 'x')).toBe(defect);
  expect(asFailure('thrown text', 'x')).toBe('thrown text');
  const failure = new Failure('input', 'no');
  expect(asFailure(failure, 'x')).toBe(failure);
  expect(() =>
    withDatabaseErrors('x', () => {
      throw defect;
    }),
  ).toThrow(defect);
});

test('every control character becomes a sign that can be seen', () => {
  expect(visible('a\u001b[2Jb\u0000\u007f\u009b\n')).toBe('a␛[2Jb␀␡�␊');
});
