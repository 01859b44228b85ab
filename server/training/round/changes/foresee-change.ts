import { DomainError } from '@/domain/domain-error'
import { checkMayFollow, type RoundChange } from '@/domain/round-change/change'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { takeRound } from '../take-round'
import { checkHolds } from './check-holds'
import { foreseeChanges } from './foresee'
import { type ForeseenDouble, foreseeDoubles } from './foresee-doubles'
import { type HourLine, type LetterLine, linesOf } from './tell-waiting'
import { readWaiting } from './waiting'

/** What a change would do. `doubles`: what it would make double, to be kept with a reason or, of a player, refused. */
export type ForeseenChange = { letters: LetterLine[]; hours: HourLine[]; doubles: ForeseenDouble[] }

/**
 * What a change of a round would do after those that wait: who would be told, which hours would change, and what would be double. Nothing
 * is written. @throws DomainError those of `askChange`, save what double places refuse
 */
export async function foreseeChange(
  { database }: Shell,
  member: Membership,
  { roundId, change }: { roundId: string; change: RoundChange },
): Promise<ForeseenChange> {
  const { db, pool } = database
  const stored = await takeRound(db, member, roundId)
  const waiting = await readWaiting(db, roundId)
  checkMayFollow(waiting.map(({ kind }) => kind))
  const changes = [...waiting.map((each) => each.change), change]
  const within = { tx: db, connection: pool }
  const doubles = await doublesOf()
  const askedBy = [...waiting.map((each) => each.askedBy), member.personId]
  const { letters, hours } = await linesOf(database, stored, changes, new Set(askedBy))
  return { letters, hours, doubles }

  async function doublesOf(): Promise<ForeseenDouble[]> {
    if (change.kind === 'publish') {
      await checkHolds(within, stored, changes)
      return []
    }
    if (stored.publishedAt === null) throw new DomainError('notFound')
    return foreseeDoubles(db, member, await foreseeChanges(within, stored, changes, { isHeld: false }))
  }
}
