import { DomainError } from '@/domain/domain-error'
import type { Absence } from '@/domain/round-change/absence/facts'
import { findWays, missing } from '@/domain/round-change/absence/find-ways'
import type { GivenUp, WayKind } from '@/domain/round-change/absence/ways'
import { type Agreed, checkMayFollow } from '@/domain/round-change/change'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { takeRound } from '../take-round'
import { readAbsenceFacts } from './absence-facts'
import { asEdit, type Edit } from './edit-of'
import { type LetterLine, lettersAbout } from './tell-waiting'
import { readWaiting } from './waiting'

export type WayLine = {
  kinds: WayKind[]
  edits: Edit[]
  givenUp: GivenUp[]
  openIds: string[]
  hours: number
  letters: LetterLine[]
}

export type WaysWithout = {
  /** The interviews that miss the person, as they are agreed, in the order of hours. */
  missing: Agreed[]
  /** How many other interviews of the round are ahead. */
  others: number
  ways: WayLine[]
}

/**
 * The ways to go on with a published round while one of its people cannot come. Nothing is written and no one is told.
 * @throws DomainError roleMayNot, notFound also for a draft, changeWaits where nothing may follow what waits
 */
export async function findWaysWithout(
  { database }: Shell,
  member: Membership,
  { roundId, ...absence }: { roundId: string } & Absence,
): Promise<WaysWithout> {
  const { db, pool } = database
  const stored = await takeRound(db, member, roundId)
  if (stored.publishedAt === null) throw new DomainError('notFound')
  checkMayFollow((await readWaiting(db, roundId)).map(({ kind }) => kind))
  const facts = await readAbsenceFacts(db, pool, stored, absence)
  const touched = missing(facts).map(({ agreed }) => agreed)
  const ways: WayLine[] = []
  for (const { kinds, effects, givenUp, openIds, hours } of findWays(facts)) {
    const letters = await lettersAbout(db, stored, effects, {
      byIds: new Set([member.personId]),
      absentIds: new Set([absence.personId]),
    })
    ways.push({
      kinds: [...kinds],
      edits: effects.map(asEdit),
      givenUp: [...givenUp],
      openIds: [...openIds],
      hours,
      letters,
    })
  }
  return { missing: touched.map(plain), others: facts.sessions.length - touched.length, ways }
}

function plain({ liveSessionId, status, scheduledFor, place, where, seats }: Agreed): Agreed {
  return { liveSessionId, status, scheduledFor, place, where, seats }
}
