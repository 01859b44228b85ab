/** Interview time as people read it on a clock: minutes and seconds, « 07:42 ». */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1_000)
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
