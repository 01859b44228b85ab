import type { TimelineItem } from '@/reading/lanes/lanes'

/** How long a shape glows after the cursor passed it, in milliseconds of interview time at speed 1. */
const glowMs = 1_500
/** Least time between two announcements, in milliseconds of real time. */
const saidEveryMs = 4_000

/** The items the cursor has just passed. `items` in order of time. */
export function passing(
  items: readonly TimelineItem[],
  atMs: number,
  speed: number,
): readonly TimelineItem[] {
  return between(items, atMs - glowMs * speed, atMs)
}

/** The items after `fromMs` and up to `toMs`. */
export function between(
  items: readonly TimelineItem[],
  fromMs: number,
  toMs: number,
): readonly TimelineItem[] {
  return items.filter((item) => item.atMs > fromMs && item.atMs <= toMs)
}

/** The last item up to `atMs`; null before the first. `items` in order of time. */
export function lastPassed(items: readonly TimelineItem[], atMs: number): TimelineItem | null {
  return items.findLast((item) => item.atMs <= atMs) ?? null
}

/** Up to where in the interview items were announced, and when that was (real time, ms). */
export type Said = { readonly upToMs: number; readonly at: number }

/**
 * The items to announce with the cursor at `atMs`: none soon after the last announcement, else all passed since then. A cursor
 * that jumped back has passed none.
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
