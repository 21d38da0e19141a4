const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `width` columns filled to `share` (0 to 1; anything outside is brought inside), in steps of an eighth. */
export function bar(share: number, width: number): string {
  const inside = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  const steps = Math.round(inside * width * 8);
  const full = '█'.repeat(Math.floor(steps / 8));
  return (full + (eighths[steps % 8] ?? '')).padEnd(width);
}

/** The same between two edges, so that an empty bar is seen as one. `width` includes the edges. */
export function edgedBar(share: number, width: number): string {
  return `▕${bar(share, Math.max(0, width - 2))}▏`;
}
