/** Interview time as people read it on a clock: minutes and seconds, « 07:42 ». */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1_000)
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

/** A typed clock time (« 7:42 », « 07.42 », « 7 » for seven minutes), in milliseconds; null for anything else. */
export function clockMs(text: string): number | null {
  const read = /^\s*(\d{1,3})(?:\s*[:.h’'\s]\s*([0-5]?\d))?\s*$/u.exec(text)
  return read ? (Number(read[1]) * 60 + Number(read[2] ?? 0)) * 1_000 : null
}
