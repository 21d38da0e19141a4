import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Only these are given to the system's viewer: a note must not be able to start a program. */
const pictureFile = /\.(png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic)$/i;

const viewers: Record<string, string> = { darwin: 'open', win32: 'explorer.exe' };

/** Opens a picture of a note in the system's viewer without waiting for it. Returns a sentence when it cannot. */
export function openPicture(noteFile: string, picture: string): string | null {
  if (/^[a-z]+:\/\//i.test(picture)) return `The picture is on the web: ${picture}`;
  const file = path.resolve(path.dirname(noteFile), picture);
  if (!pictureFile.test(file)) return `${picture} is not a picture that can be opened.`;
  if (!existsSync(file)) return `The picture ${picture} is not there.`;
  const viewer = viewers[process.platform] ?? 'xdg-open';
  const opened = spawn(viewer, [file], { detached: true, stdio: 'ignore' });
  // Without a viewer the event comes too late to be said; it must not end the session either.
  opened.on('error', () => {});
  opened.unref();
  return null;
}
