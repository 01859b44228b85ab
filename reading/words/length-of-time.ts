/** A length of time (ms) as one says it, « 3 min 18 s »: the message of `findings.span` and its values. */
export function lengthOfTime(ms: number) {
  const whole = Math.round(ms / 1_000)
  const minutes = Math.floor(whole / 60)
  const seconds = whole % 60
  const key: 'seconds' | 'minutes' | 'both' = minutes === 0 ? 'seconds' : seconds === 0 ? 'minutes' : 'both'
  return { key, values: { minutes, seconds } }
}
