// Bundles a part of src/ for a bench that measures inside the process.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './measure.mjs';

/** The exports of some source files, merged. */
export async function inside(...files) {
  const outfile = path.join(
    root,
    'node_modules',
    '.cache',
    'certamen-bench',
    `${files.join('-').replaceAll('/', '-')}.mjs`,
  );
  await build({
    stdin: { contents: files.map((file) => `export * from './src/${file}.ts';`).join('\n'), resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    external: ['better-sqlite3'],
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}
