const steps = '▁▂▃▄▅▆▇';

/** One column a value, as high as the value is beside the largest; a nought is the lowest step. */
export function sparkline(values: readonly number[]): string {
  const largest = Math.max(0, ...values);
  return values
    .map((value) => {
      const share = largest === 0 ? 0 : Math.max(0, value) / largest;
      return steps[Math.round(share * (steps.length - 1))] as string;
    })
    .join('');
}
