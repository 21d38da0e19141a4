// The floor of a first frame: one line of Ink, bundled as the program itself is.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './measure.mjs';

/** Builds the one-line program under node_modules/.cache and returns its path. */
export async function oneLineInk() {
  const folder = path.join(root, 'node_modules', '.cache', 'certamen-bench');
  mkdirSync(folder, { recursive: true });
  const entry = path.join(folder, 'line.mjs');
  writeFileSync(
    entry,
    `process.env.CI = 'false';
const { render, Text } = await import('ink');
const { createElement } = await import('react');
render(createElement(Text, null, 'one line'));
setTimeout(() => {}, 5000);
`,
  );
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: path.join(folder, 'out'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    external: ['react-devtools-core'],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    outExtension: { '.js': '.mjs' },
  });
  return path.join(folder, 'out', 'line.mjs');
}
