import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder the program is installed in: the nearest one above this code that holds its package.json. */
function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the package.json of certamen is missing beside its code');
    folder = above;
  }
  return folder;
}

/** The absolute path of something that ships with the program: `content`, `decks`, `package.json`. */
export function shippedFile(name: string): string {
  return path.join(packageFolder(), name);
}
