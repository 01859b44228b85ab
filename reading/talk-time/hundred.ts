/** A share (0 to 1) in whole hundredths. */
export function hundred(share: number): number {
  return Math.round(share * 100)
}
