import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { awayAt } from '@/domain/live-session/course/absence'
import { saidAbsences } from './said-absences'

type Wish = { readonly cohortId: string; readonly personId: string; readonly at: number }

/**
 * Checks that a member did not say of any interview of the cohort that they cannot come at this hour: a person proposed in one press
 * was chosen before, and may have said it since. @throws DomainError cannotCome
 */
export async function requireComing(tx: Tx, { cohortId, personId, at }: Wish): Promise<void> {
  const [found] = await tx.select({ plan: cohort.plan }).from(cohort).where(eq(cohort.id, cohortId))
  if (!found) throw new DomainError('notFound')
  const said = await saidAbsences(tx, { cohortId })
  const away = awayAt({ at, lengthMs: totalMinutes(found.plan) * 60_000 }, [...said.values()].flat())
  if (away.has(personId)) throw new DomainError('cannotCome', personId)
}
