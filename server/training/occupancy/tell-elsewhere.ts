import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cohort, liveSession, membership, round } from '@/db/schema'
import { may } from '@/domain/access/roles'
import type { Kept } from '@/domain/occupancy/keeping'
import type { Stay } from '@/domain/occupancy/stay'
import { hideKept, hideStay, type ToldStay, type Whereabouts } from '@/domain/occupancy/tell'
import { here } from '@/domain/pairing/round-stays'
import { readKept } from '@/server/interview/occupancy/read-stays'
import type { Membership } from '@/server/people/membership/take-membership'
import { type ElsewhereAsked, readElsewhere } from './read-elsewhere'

export type ToldElsewhere = { stays: ToldStay[]; kept: Kept[] }

/**
 * People and rooms taken elsewhere at these hours, for this member: in cohorts they may not see, only that a person is
 * taken. The member's own cohort is `here`.
 */
export async function tellElsewhere(
  db: Db,
  member: Pick<Membership, 'personId' | 'cohortId'>,
  asked: Omit<ElsewhereAsked, 'cohortId'>,
): Promise<ToldElsewhere> {
  const { agreed, drafts } = await readElsewhere(db, { ...asked, cohortId: member.cohortId })
  if (agreed.length === 0 && drafts.length === 0) return { stays: [], kept: [] }
  const ids = agreed.map(({ id }) => id)
  const [told, kept] = await Promise.all([
    tellPlaces(db, member, [...agreed.map((stay) => ({ stay })), ...drafts]),
    readKept(db, [...ids, ...(asked.exceptIds ?? [])]),
  ])
  const personIds = new Set(asked.personIds)
  const names = new Map<string, string>()
  const stays = [...agreed, ...drafts.map(({ stay }) => stay)].flatMap((stay, index): readonly ToldStay[] => {
    const where = told.get(stay.id) ?? null
    if (where === null) {
      const name = `elsewhere ${index}`
      names.set(stay.id, name)
      return hideStay(stay, { name, spans: asked.spans, personIds })
    }
    const cohortId = stay.cohortId === member.cohortId ? here : stay.cohortId
    return [{ stay: { ...stay, cohortId }, where }]
  })
  return { stays, kept: kept.map((each) => hideKept(each, (id) => names.get(id) ?? null)) }
}

type Known = { readonly stay: Stay; readonly title?: string; readonly room?: string | null }

/** Where interviews are, for this member: null for those of a cohort that they may not see. Drafts come with their round and room. */
export async function tellPlaces(
  db: Db,
  { personId, cohortId: ownId }: Pick<Membership, 'personId' | 'cohortId'>,
  known: readonly Known[],
): Promise<ReadonlyMap<string, Whereabouts | null>> {
  const ids = known.filter(({ stay }) => !stay.isDraft).map(({ stay }) => stay.id)
  const [sees, places] = await Promise.all([visibleCohorts(db, personId), placesOf(db, ids)])
  return new Map(
    known.map(({ stay: { id, cohortId, startsAt, isDraft }, title = null, room = null }) => {
      const name = sees.get(cohortId)
      if (name === undefined) return [id, null]
      const cohortName = cohortId === ownId ? null : name
      const place = places.get(id) ?? { title, room }
      return [id, { ...place, cohortName, startsAt, liveSessionId: isDraft ? null : id }]
    }),
  )
}

/** The cohorts all of whose interviews a person may see, with their names. */
async function visibleCohorts(db: Db, personId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: cohort.id, name: cohort.name, role: membership.role })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .where(eq(membership.userId, personId))
  return new Map(rows.filter(({ role }) => may(role, 'liveSession.seeAll')).map(({ id, name }) => [id, name]))
}

type PlaceOf = { title: string | null; room: string | null }

async function placesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PlaceOf>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: liveSession.id, location: liveSession.location, title: round.title })
    .from(liveSession)
    .leftJoin(round, eq(round.id, liveSession.roundId))
    .where(inArray(liveSession.id, [...ids]))
  return new Map(
    rows.map(({ id, location, title }) => [
      id,
      { title, room: location?.kind === 'room' ? location.name : null },
    ]),
  )
}

/** Stays of one cohort as its rounds know them. */
export function asHere(stays: readonly Stay[], cohortId: string): readonly Stay[] {
  return stays.map((stay) => (stay.cohortId === cohortId ? { ...stay, cohortId: here } : stay))
}
