/** State of an archive. One that was called off or has expired has no row. */
export const archiveStates = [
  'waiting',
  'making',
  'ready',
  /** It could not be made. */
  'failed',
  /** It was ready, and deleted because a person it names was erased since. */
  'forgotten',
] as const
export type ArchiveState = (typeof archiveStates)[number]

/** How long a finished archive is kept. */
export const archiveKeptMs = 24 * 60 * 60_000

/** Whether it is being made, so that another is not begun beside it. */
export function isUnderWay(state: ArchiveState): boolean {
  return state === 'waiting' || state === 'making'
}
