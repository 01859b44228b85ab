import type { Status } from './stage'

const DAY_MS = 86_400_000

/**
 * Whether an interview runs, so that acts which would remove its people wait. A day without a fact counts as empty: a
 * supervisor forgot to end it. Times in epoch ms; `lastFactAt`: when the last fact was recorded.
 */
export function isRunning(
  { status, lastFactAt }: { readonly status: Status; readonly lastFactAt: number },
  now: number,
): boolean {
  return status === 'interview' && now - lastFactAt < DAY_MS
}
