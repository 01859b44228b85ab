import type { LiveSessionEvent, SeenEvent } from '../event'

/** Length of a beat, in ms of the server's clock. Beats begin at its multiples, the same for every live session and process. */
export const beatMs = 15_000

type Viewed = (event: LiveSessionEvent) => SeenEvent

/**
 * The `seq` up to which a seat may be told of its log at `now` (epoch ms). A hidden fact is told with the next visible
 * fact, else when its beat is over, so that its moment within the beat stays secret. `tail`: at least the facts of the
 * current beat; `view`: what the seat sees of each.
 */
export function toldSeq(
  tail: readonly LiveSessionEvent[],
  view: Viewed,
  lastSeq: number,
  now: number,
): number {
  let told = lastSeq
  for (const event of tail.toReversed()) {
    if (view(event).type !== 'hidden' || beatOf(event.recordedAt) < beatOf(now)) break
    told = event.seq - 1
  }
  return told
}

/**
 * The hidden facts of this beat and the one before it that stand right before `seq`: a seat that is sent the fact at `seq` may not have
 * been told of them.
 */
export function hiddenBefore(
  tail: readonly LiveSessionEvent[],
  view: Viewed,
  seq: number,
  now: number,
): readonly SeenEvent[] {
  const run: SeenEvent[] = []
  for (const event of tail.toReversed()) {
    if (event.seq >= seq) continue
    const seen = view(event)
    if (seen.type !== 'hidden' || beatOf(event.recordedAt) < beatOf(now) - 1) break
    run.unshift(seen)
  }
  return run
}

/** The facts to remember as the tail once `events` follow: those of the last beat and the one before it. */
export function tailAfter(
  tail: readonly LiveSessionEvent[],
  events: readonly LiveSessionEvent[],
): readonly LiveSessionEvent[] {
  const all = [...tail, ...events]
  const newest = Math.max(...all.map(({ recordedAt }) => beatOf(recordedAt)))
  const older = all.findLastIndex(({ recordedAt }) => beatOf(recordedAt) < newest - 1)
  return all.slice(older + 1)
}

/** The number of the beat in which a moment lies. */
function beatOf(moment: number): number {
  return Math.floor(moment / beatMs)
}
