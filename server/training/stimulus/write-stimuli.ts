import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { stimulus, stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { WrittenStimulus } from '@/domain/stimulus/stimulus-schema'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'
import { requireRoom } from './require-room'
import { type QuestionShell, tellEverybody } from './tell-question'

/** Adds moments to the library of a cohort. @throws DomainError roleMayNot, tooManyMoments */
export async function writeStimuli(
  { database: { db } }: QuestionShell,
  { cohortId, personId, ...member }: Membership,
  contents: readonly WrittenStimulus[],
): Promise<{ keys: readonly string[] }> {
  requirePermission({ cohortId, personId, ...member }, 'stimulus.lead')
  const rows = contents.map((content) => ({ id: randomUUID(), cohortId, content, writtenBy: personId }))
  await db.transaction(async (tx) => {
    await requireRoom(tx, cohortId, rows.length)
    await tx.insert(stimulus).values(rows)
  })
  return { keys: rows.map(({ id }) => id) }
}

/**
 * Removes a moment from the library, and closes its questions for everybody at once; each person keeps their own answers.
 * @throws DomainError roleMayNot, notFound
 */
export async function removeStimulus(
  shell: QuestionShell,
  member: Membership,
  stimulusKey: string,
): Promise<void> {
  requirePermission(member, 'stimulus.lead')
  const questions = await shell.database.db.transaction(async (tx) => {
    await holdStimulus(tx, member, stimulusKey)
    await tx.update(stimulus).set({ removedAt: new Date() }).where(eq(stimulus.id, stimulusKey))
    return tx
      .select({ id: stimulusQuestion.id, cohortId: stimulusQuestion.cohortId })
      .from(stimulusQuestion)
      .where(eq(stimulusQuestion.stimulusKey, stimulusKey))
  })
  for (const question of questions) tellEverybody(shell, question)
}

async function holdStimulus(tx: Tx, { cohortId }: Membership, stimulusKey: string): Promise<void> {
  if (!isUuid(stimulusKey)) throw new DomainError('notFound')
  const ofCohort = and(
    eq(stimulus.id, stimulusKey),
    eq(stimulus.cohortId, cohortId),
    isNull(stimulus.removedAt),
  )
  const held = await tx.select({ id: stimulus.id }).from(stimulus).where(ofCohort).for('update')
  if (held.length === 0) throw new DomainError('notFound')
}
