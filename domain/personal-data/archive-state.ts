/**
 * Where an archive stands. `forgotten`: it was ready, and deleted because a person it names was erased since; `failed`: it could not
 * be made. An archive that was called off or has had its day is no row.
 */
export const archiveStates = ['waiting', 'making', 'ready', 'failed', 'forgotten'] as const
export type ArchiveState = (typeof archiveStates)[number]

/** How long a finished archive is kept. */
export const archiveKeptMs = 24 * 60 * 60_000

/** Whether it is being made, so that another is not begun beside it. */
export function isUnderWay(state: ArchiveState): boolean {
  return state === 'waiting' || state === 'making'
}
