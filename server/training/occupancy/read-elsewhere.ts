import type { Db, Tx } from '@/db/client'
import { overlap, type Stay } from '@/domain/occupancy/stay'
import { readStays } from '@/server/interview/occupancy/read-stays'
import { readDraftStays } from './draft-stays'

export type ElsewhereAsked = {
  readonly cohortId: string
  readonly personIds: readonly string[]
  /** The hours it is about. */
  readonly spans: readonly Pick<Stay, 'startsAt' | 'lengthMs'>[]
  /** Interviews that are asked about themselves. */
  readonly exceptIds?: readonly string[]
  readonly exceptRoundId?: string | null
  readonly now: number
}

/** What other interviews take up at these hours: those of this cohort, and all others in which one of these people sits. */
export async function readElsewhere(
  db: Db | Tx,
  { cohortId, personIds, spans, exceptIds = [], exceptRoundId = null, now }: ElsewhereAsked,
) {
  if (spans.length === 0) return { agreed: [], drafts: [] }
  const from = Math.min(...spans.map(({ startsAt }) => startsAt))
  const until = Math.max(...spans.map(({ startsAt, lengthMs }) => startsAt + lengthMs))
  const agreed = await readStays(db, { from, until, cohortId, personIds, now })
  const drafts = await readDraftStays(db, { from, until, exceptRoundId })
  const asked = new Set(personIds)
  const concerns = (stay: Stay) =>
    spans.some((span) => overlap(span, stay)) &&
    (stay.cohortId === cohortId || stay.people.some(({ personId }) => asked.has(personId)))
  return {
    agreed: agreed.filter((stay) => !exceptIds.includes(stay.id) && concerns(stay)),
    drafts: drafts.filter(({ stay }) => concerns(stay)),
  }
}
