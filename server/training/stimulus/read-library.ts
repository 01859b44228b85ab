import { eq, sql } from 'drizzle-orm'
import { stimulusQuestion } from '@/db/schema'
import { builtInStimuli } from '@/domain/stimulus/built-in-stimuli'
import type { Stimulus } from '@/domain/stimulus/stimulus'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { writtenIn } from './stimuli-of'

/** A stimulus that the cohort may use. `isWritten`: it was written in this cohort; `uses`: how often it was put to this cohort; `usedAt`: the last time, epoch ms. */
export type ListedStimulus = Stimulus & {
  readonly isWritten: boolean
  readonly uses: number
  readonly usedAt: number | null
}

/** What a supervisor or coordinator may put to the cohort, whole. @throws DomainError roleMayNot */
export async function readStimulusLibrary(
  { database: { db } }: Shell,
  member: Membership,
): Promise<{ cohortName: string; stimuli: readonly ListedStimulus[] }> {
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
  return { cohortName: member.cohortName, stimuli }
}
