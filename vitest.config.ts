import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx,mjs}'],
    env: { TZ: 'UTC', FORCE_COLOR: '1', CI: 'false' },
    testTimeout: 120_000,
  },
});
