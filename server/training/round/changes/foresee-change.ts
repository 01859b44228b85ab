import { checkMayFollow, type RoundChange } from '@/domain/round-change/change'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { takeRound } from '../take-round'
import { checkHolds } from './check-holds'
import { type HourLine, type LetterLine, linesOf } from './tell-waiting'
import { readWaiting } from './waiting'

/**
 * What a change of a round would do after those that wait: who would be told, and which hours would change. Nothing is written.
 * @throws DomainError those of `askChange`
 */
export async function foreseeChange(
  { database }: Shell,
  member: Membership,
  { roundId, change }: { roundId: string; change: RoundChange },
): Promise<{ letters: LetterLine[]; hours: HourLine[] }> {
  const { db, pool } = database
  const stored = await takeRound(db, member, roundId)
  const waiting = await readWaiting(db, roundId)
  checkMayFollow(waiting.map(({ kind }) => kind))
  const changes = [...waiting.map((each) => each.change), change]
  await checkHolds({ tx: db, connection: pool }, stored, changes)
  const askedBy = [...waiting.map((each) => each.askedBy), member.personId]
  const { letters, hours } = await linesOf(database, stored, changes, new Set(askedBy))
  return { letters, hours }
}
