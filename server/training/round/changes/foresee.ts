import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { combine, type Effect, effectsOf, type RoundChange, withEffects } from '@/domain/round-change/change'
import { dayOf, momentOf, timeOf } from '@/i18n/zoned-time'
import type { Queryable } from '@/server/platform/queryable'
import type { StoredRound } from '../take-round'
import { type AgreedInRound, readAgreed } from './read-agreed'

/** What changes of a published round make of its interviews, all together. */
export type Foreseen = {
  /** What is agreed before them. */
  readonly agreed: readonly AgreedInRound[]
  readonly effects: readonly Effect[]
  /** What all but the last of them make of the interviews. */
  readonly before: readonly Effect[]
  /** When what begins at a moment begins after them, both epoch ms. */
  readonly shift: (at: number) => number
}

/**
 * What these changes make of a published round, each judged by what the ones before it leave. `isHeld`: the logs are locked for writing.
 * @throws DomainError notFound, those of `effectsOf`
 */
export async function foreseeChanges(
  within: { tx: Db | Tx; connection: Queryable },
  { cohortId, sessions }: Pick<StoredRound, 'cohortId' | 'sessions'>,
  changes: readonly RoundChange[],
  { isHeld }: { isHeld: boolean },
): Promise<Foreseen> {
  const timeZone = await timeZoneOf(within.tx, cohortId)
  const agreed = await readAgreed(within, sessions, { isHeld })
  const now = Date.now()
  let [before, effects]: [readonly Effect[], readonly Effect[]] = [[], []]
  const shifts: ((at: number) => number)[] = []
  for (const change of changes) {
    if (change.kind === 'publish') throw new DomainError('roundPublished')
    const shift = change.kind === 'move' ? shiftIn(timeZone, change) : (at: number) => at
    shifts.push(shift)
    before = effects
    const then = effectsOf(change, { sessions: withEffects(agreed, effects), now, shift })
    effects = combine(effects, then)
  }
  const shift = (at: number) => shifts.reduce((then, by) => by(then), at)
  return { agreed, effects, before, shift }
}

/** Shifts moments as a move says, by the cohort's local clock. */
function shiftIn(timeZone: string, { from, to }: { from: number; to: number }): (at: number) => number {
  const onClock = (at: number) => Date.parse(`${dayOf(at, timeZone)}T${timeOf(at, timeZone)}:00Z`)
  const by = onClock(to) - onClock(from)
  return (at) => {
    const then = new Date(onClock(at) + by).toISOString()
    return momentOf(then.slice(0, 10), then.slice(11, 16), timeZone) ?? at
  }
}

async function timeZoneOf(db: Db | Tx, cohortId: string): Promise<string> {
  const [found] = await db.select({ timeZone: cohort.timeZone }).from(cohort).where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  return found.timeZone
}
