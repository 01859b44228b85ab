import type { TimelineItem } from '@/reading/lanes/lanes'

/** How long a shape glows after the cursor passed it, in milliseconds of interview time at speed 1. */
const glowMs = 1_500
/** What is passed is said at most this often, in milliseconds of real time. */
const saidEveryMs = 4_000

/** What the cursor has just passed: `items` in order of time. */
export function passing(
  items: readonly TimelineItem[],
  atMs: number,
  speed: number,
): readonly TimelineItem[] {
  return between(items, atMs - glowMs * speed, atMs)
}

/** Those after `fromMs` and up to `toMs`. */
export function between(
  items: readonly TimelineItem[],
  fromMs: number,
  toMs: number,
): readonly TimelineItem[] {
  return items.filter((item) => item.atMs > fromMs && item.atMs <= toMs)
}

/** What has been said, up to where in the interview, and when (real time, ms). */
export type Said = { readonly upToMs: number; readonly at: number }

/**
 * What to say now that the cursor stands at `atMs`: nothing while the last words are fresh; then all passed since, so that
 * nothing is left out. A cursor that jumped back has passed nothing.
 */
export function toSay(
  items: readonly TimelineItem[],
  atMs: number,
  now: number,
  said: Said,
): { readonly passed: readonly TimelineItem[]; readonly said: Said } {
  if (atMs < said.upToMs) return { passed: [], said: { ...said, upToMs: atMs } }
  if (now - said.at < saidEveryMs) return { passed: [], said }
  const passed = between(items, said.upToMs, atMs)
  return { passed, said: passed.length === 0 ? { ...said, upToMs: atMs } : { upToMs: atMs, at: now } }
}
