/**
 * Parts of a whole in whole hundredths that add up to the hundredths of their sum: each is rounded down, and what is missing goes to
 * those that lost most. All zero where the whole is.
 */
export function wholeShares(parts: readonly number[], whole: number): readonly number[] {
  if (whole <= 0) return parts.map(() => 0)
  const exact = parts.map((part) => (part / whole) * 100)
  const shares = exact.map(Math.floor)
  const sum = Math.round(exact.reduce((total, each) => total + each, 0))
  const missing = sum - shares.reduce((total, each) => total + each, 0)
  const byLoss = exact.map((each, index) => ({ index, loss: each - Math.floor(each) }))
  for (const { index } of byLoss.sort((a, b) => b.loss - a.loss || a.index - b.index).slice(0, missing))
    shares[index] = (shares[index] ?? 0) + 1
  return shares
}
