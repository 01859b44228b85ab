import { and, desc, eq } from 'drizzle-orm'
import { membership, stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { takeMembership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { isRecent } from './open-question'

/** Where a code leads a person. @throws DomainError notFound for a code of no question of a cohort of theirs */
export async function findByCode(
  shell: Shell,
  personId: string,
  code: string,
): Promise<{ cohortId: string; questionId: string }> {
  const [found] = await shell.database.db
    .select({ cohortId: stimulusQuestion.cohortId, questionId: stimulusQuestion.id })
    .from(stimulusQuestion)
    .innerJoin(
      membership,
      and(eq(membership.cohortId, stimulusQuestion.cohortId), eq(membership.userId, personId)),
    )
    .where(isRecent(code, Date.now()))
    .orderBy(desc(stimulusQuestion.openedAt))
    .limit(1)
  if (!found) throw new DomainError('notFound')
  await takeMembership(shell, personId, found.cohortId)
  return found
}
