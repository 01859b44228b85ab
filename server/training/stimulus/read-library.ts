import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { membership, stimulusQuestion, user } from '@/db/schema'
import type { MomentAccess } from '@/domain/access/brief-knowledge'
import { byName } from '@/domain/person/by-name'
import { builtInStimuli } from '@/domain/stimulus/built-in-stimuli'
import type { AskedStimulus, Stimulus } from '@/domain/stimulus/stimulus'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import type { Shell } from '@/server/platform/shell'
import { type ListedDraft, listDrafts } from './drafts/list-drafts'
import { readAccess } from './read-access'
import { lentTo, writtenIn } from './stimuli-of'

/** A stimulus that the cohort may use. `isWritten`: it was written in this cohort; `uses`: how often it was put to this cohort; `usedAt`: the last time, epoch ms. */
export type ListedStimulus = Stimulus & {
  readonly isWritten: boolean
  readonly uses: number
  readonly usedAt: number | null
}

/**
 * A moment lent to the cohort. Who lent it is not told. `moment`: null for a reader who has not been told yet what looking binds them to,
 * or who is to advise on its situation; `planned`: members who are to advise on it, and must not see it.
 */
export type ListedLent = Pick<Stimulus, 'key' | 'phase' | 'codes' | 'persona'> & {
  readonly until: number
  /** Whether its sound is lent with it, and still there. */
  readonly hasSound: boolean
  readonly access: MomentAccess
  readonly moment: AskedStimulus | null
  readonly planned: readonly string[]
  readonly uses: number
  readonly usedAt: number | null
}

/** What a supervisor or coordinator may put to the cohort: written moments whole, lent ones once they have looked; and what is being written. @throws DomainError roleMayNot */
export async function readStimulusLibrary(
  { database: { db } }: Shell,
  member: Membership,
): Promise<{
  cohortName: string
  stimuli: readonly ListedStimulus[]
  lent: readonly ListedLent[]
  drafts: readonly ListedDraft[]
}> {
  requirePermission(member, 'stimulus.lead')
  const used = await db
    .select({
      key: stimulusQuestion.stimulusKey,
      uses: sql<number>`count(*)::int`,
      usedAt: sql<number>`(date_part('epoch', max(${stimulusQuestion.openedAt})) * 1000)::float8`,
    })
    .from(stimulusQuestion)
    .where(eq(stimulusQuestion.cohortId, member.cohortId))
    .groupBy(stimulusQuestion.stimulusKey)
  const uses = new Map(used.map((each) => [each.key, each]))
  const written = await writtenIn(db, member.cohortId)
  const isWritten = new Set(written.map(({ key }) => key))
  const stimuli = [...written, ...builtInStimuli].map((each) => {
    const of = uses.get(each.key)
    return { ...each, isWritten: isWritten.has(each.key), uses: of?.uses ?? 0, usedAt: of?.usedAt ?? null }
  })
  const lent = await listLent(db, member)
  const counted = lent.map((each) => {
    const of = uses.get(each.key)
    return { ...each, uses: of?.uses ?? 0, usedAt: of?.usedAt ?? null }
  })
  const drafts = await listDrafts(db, member.cohortId)
  return { cohortName: member.cohortName, stimuli, lent: counted, drafts }
}

async function listLent(
  db: Db,
  { cohortId, personId }: Membership,
): Promise<readonly Omit<ListedLent, 'uses' | 'usedAt'>[]> {
  const stimuli = await lentTo(db, cohortId)
  if (stimuli.length === 0) return []
  const [people, called] = await Promise.all([
    db
      .select({ personId: user.id, name: user.name })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(eq(membership.cohortId, cohortId)),
    namesInCohorts(db, [cohortId]),
  ])
  const members = people.map((each) => ({ ...each, name: called(cohortId, each) })).toSorted(byName)
  const ids = members.map((each) => each.personId)
  const accessOf = await readAccess(db, ids, new Map(stimuli.map((each) => [each.key, each])))
  return stimuli.map(({ lent, ...moment }) => {
    const { key, phase, codes, persona } = moment
    const access = accessOf(personId, key)
    const planned = members.filter((each) => accessOf(each.personId, key) === 'never')
    return {
      key,
      phase,
      codes,
      persona,
      until: lent?.until ?? 0,
      hasSound: moment.sound !== null,
      access,
      moment: access === 'open' ? moment : null,
      planned: planned.map(({ name }) => name),
    }
  })
}
