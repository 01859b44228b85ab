import type { Status } from './stage'

const DAY_MS = 86_400_000

/**
 * Whether an interview runs, so that what would take its people away waits. Without a fact for a day it is empty: a supervisor
 * forgot to end it, or cannot any more. Times in epoch ms; `lastFactAt`: when the last fact was recorded.
 */
export function isRunning(
  { status, lastFactAt }: { readonly status: Status; readonly lastFactAt: number },
  now: number,
): boolean {
  return status === 'interview' && now - lastFactAt < DAY_MS
}
