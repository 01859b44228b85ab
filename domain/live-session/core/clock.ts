/** The interview clock: runs from start to end, stops during pauses and hors-jeu. All times are epoch milliseconds. */
export type ClockStop = {
  readonly from: number
  readonly to: number | null
  /** `reopening`: the interview had ended, and was reopened. */
  readonly kind: 'pause' | 'halt' | 'reopening'
  /** Who asked for it. */
  readonly byId: string
  /** Who let the clock run again; null while it stands still, and where the end of the interview ended the stop. */
  readonly resumedById: string | null
}
export type InterviewClock = {
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly stops: readonly ClockStop[]
}

export const idleClock: InterviewClock = { startedAt: null, endedAt: null, stops: [] }

/** How far ahead of the server a device's clock may claim to be, in milliseconds. */
export const clockLeadMs = 2_000

/** The clock stopped at a moment; a stop still open ends there. */
export function stopClock(
  clock: InterviewClock,
  at: number,
  kind: 'pause' | 'halt',
  byId: string,
): InterviewClock {
  const stop: ClockStop = { from: at, to: null, kind, byId, resumedById: null }
  return { ...clock, stops: [...closeStop(clock.stops, at, null), stop] }
}

export function resumeClock(clock: InterviewClock, at: number, byId: string): InterviewClock {
  return { ...clock, stops: closeStop(clock.stops, at, byId) }
}

export function endClock(clock: InterviewClock, at: number): InterviewClock {
  return { ...clock, endedAt: at, stops: closeStop(clock.stops, at, null) }
}

/**
 * The clock after the end is taken back: the time since the end is a stop of its own. A clock that was stopped at the end is
 * stopped again, so that taking the end back does not lift hors-jeu.
 */
export function reopenClock(clock: InterviewClock, at: number, byId: string): InterviewClock {
  const { endedAt, stops } = clock
  if (endedAt === null) return clock
  const last = stops.at(-1)
  const goesOn: ClockStop[] =
    last?.to === endedAt
      ? [...stops.slice(0, -1), { ...last, to: null }]
      : [...stops, { from: endedAt, to: Math.max(at, endedAt), kind: 'reopening', byId, resumedById: byId }]
  return { ...clock, endedAt: null, stops: goesOn }
}

/** The pace of the clock while the interview lasts. */
export function paceOf(clock: InterviewClock): 'running' | 'paused' | 'halted' {
  const stop = currentStop(clock)
  if (stop === null) return 'running'
  return stop.kind === 'halt' ? 'halted' : 'paused'
}

function closeStop(stops: readonly ClockStop[], at: number, resumedById: string | null): ClockStop[] {
  return stops.map((each) =>
    each.to === null ? { ...each, to: Math.max(at, each.from), resumedById } : each,
  )
}

/**
 * How long a stop lasted, or has lasted by `now` (epoch ms), in milliseconds. Whole seconds, so that a length reads the same as a
 * clock, in words and in a sum.
 */
export function lengthOfStop({ from, to }: Pick<ClockStop, 'from' | 'to'>, now: number): number {
  return Math.floor(Math.max(0, (to ?? now) - from) / 1_000) * 1_000
}

/**
 * Interview time at a wall-clock moment, in milliseconds, stops excluded. A moment inside a stop reads as the moment the
 * clock stopped; before the start reads 0; after the end reads the full length.
 */
export function elapsedAt(clock: InterviewClock, at: number): number {
  if (clock.startedAt === null) return 0
  const until = clock.endedAt === null ? at : Math.min(at, clock.endedAt)
  let elapsed = Math.max(0, until - clock.startedAt)
  for (const stop of clock.stops) {
    if (until <= stop.from) continue
    elapsed -= Math.min(until, stop.to ?? until) - stop.from
  }
  return Math.max(0, elapsed)
}

/** Wall-clock moment at which the interview clock showed `elapsedMs` (the earliest, when it stood still there). */
export function momentAt(clock: InterviewClock, elapsedMs: number): number {
  let moment = (clock.startedAt ?? 0) + Math.max(0, elapsedMs)
  for (const stop of clock.stops) {
    if (moment <= stop.from) break
    moment += (stop.to ?? stop.from) - stop.from
  }
  return moment
}

/**
 * The moment `byMs` of interview time before or after `at`, in epoch milliseconds: stops in between are skipped. Never before
 * the start nor after `now`.
 */
export function movedAlong(clock: InterviewClock, at: number, byMs: number, now: number): number {
  const wanted = elapsedAt(clock, at) + byMs
  return momentAt(clock, Math.min(Math.max(0, wanted), elapsedAt(clock, now)))
}

/** The stop in force, or null while the clock runs or before it starts. */
export function currentStop(clock: InterviewClock): ClockStop | null {
  const last = clock.stops.at(-1)
  return last && last.to === null ? last : null
}

/** Whether the clock was stopped at this moment: after a stop began and before it ended. */
export function standsStillAt(clock: InterviewClock, at: number): boolean {
  return clock.stops.some((stop) => at > stop.from && (stop.to === null || at < stop.to))
}

/** The latest moment the clock changed: what happens to the clock next cannot come before it. */
export function lastClockMoment(clock: InterviewClock): number {
  const stop = clock.stops.at(-1)
  return Math.max(clock.startedAt ?? 0, clock.endedAt ?? 0, stop?.from ?? 0, stop?.to ?? 0)
}

/**
 * Moves the moment that a device claims into what the log accepts: not before the start of the interview, nor later than two
 * seconds from now. As long as the interview has not started, not before now.
 */
export function clampMoment(clock: InterviewClock, at: number, now: number): number {
  return Math.max(clock.startedAt ?? now, Math.min(at, now + clockLeadMs))
}

/** The same, and not after the end of the interview: for what a person saw happen in it. */
export function clampToInterview(clock: InterviewClock, at: number, now: number): number {
  return Math.min(clampMoment(clock, at, now), clock.endedAt ?? Number.POSITIVE_INFINITY)
}
