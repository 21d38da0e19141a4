import type { ImportAgain } from './review-session.ts';

/** How long the first frame has to itself before anything else is loaded. */
const AFTER_FIRST_FRAME_MS = 400;

/**
 * What imports a note again after it was edited. It brings the whole importer with it, so it is loaded once the first
 * card is on the screen; until then the answer is null.
 */
export function importerForLater(): () => ImportAgain | null {
  let importAgain: ImportAgain | null = null;
  setTimeout(async () => {
    const { importEdited } = await import('./import/edited.ts');
    importAgain = importEdited;
  }, AFTER_FIRST_FRAME_MS).unref();
  return () => importAgain;
}
