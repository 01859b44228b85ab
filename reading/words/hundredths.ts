/** A figure to the hundredth, never minus zero. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0
}
