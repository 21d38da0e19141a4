// `npm test`: installs what is missing, builds, then runs every check; the last line says `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { install, root } from './setup.mjs';

install();

const scratch = mkdtempSync(path.join(tmpdir(), 'certamen-test-'));
const report = path.join(scratch, 'vitest.json');
/** The entry of a tool as its package names it: run with this same Node, whatever the shell finds on its path. */
const tool = (name) => path.join(root, 'node_modules', ...name.split('/'));

const checks = [
  ['build', [path.join(root, 'scripts', 'build.mjs')]],
  ['types', [tool('typescript/bin/tsc'), '-p', root]],
  ['format and lint', [tool('@biomejs/biome/bin/biome'), 'check', root]],
  [
    'spelling',
    [tool('cspell/bin.mjs'), 'lint', '--root', root, '--config', path.join(root, 'cspell.json'), '--no-progress'],
  ],
  [
    'tests',
    [
      tool('vitest/vitest.mjs'),
      'run',
      '--root',
      root,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  ],
];

let passed = 0;
let failed = 0;
for (const [name, args] of checks) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) passed += 1;
  else failed += 1;
}
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
} catch {
  failed += 1;
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
