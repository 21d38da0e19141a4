import { createRequire } from 'node:module';

/**
 * The library's option that names its compiled module, where it is built by default: the library would look through a
 * dozen folders for it, which takes longer than opening the database. Without it (built elsewhere, or not at all) the
 * library looks for itself, and says what is wrong.
 */
export function nativeBinding(): { nativeBinding?: string } {
  try {
    return {
      nativeBinding: createRequire(import.meta.url).resolve('better-sqlite3/build/Release/better_sqlite3.node'),
    };
  } catch {
    return {};
  }
}
