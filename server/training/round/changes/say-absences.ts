import type { Tx } from '@/db/client'
import { liveSessionAbsence } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Agreed, RoundChange } from '@/domain/round-change/change'

type Absence = Extract<RoundChange, { kind: 'absence' }>

/**
 * Keeps, of interviews for which no one was found, that the person cannot come at their hour: they are listed under « À décider ». No one is
 * written to, since a coordinator says it. @throws DomainError changedMeanwhile where the person has no seat there any more
 */
export async function sayAbsences(
  tx: Tx,
  absences: readonly Absence[],
  agreed: readonly Agreed[],
): Promise<void> {
  for (const { personId: userId, openIds } of absences) {
    for (const liveSessionId of openIds) {
      const session = agreed.find((each) => each.liveSessionId === liveSessionId)
      if (!session?.seats.some(({ personId }) => personId === userId))
        throw new DomainError('changedMeanwhile')
      const said = { saidFor: new Date(session.scheduledFor), reason: null }
      await tx
        .insert(liveSessionAbsence)
        .values({ liveSessionId, userId, ...said })
        .onConflictDoUpdate({
          target: [liveSessionAbsence.liveSessionId, liveSessionAbsence.userId],
          set: { saidFor: said.saidFor },
        })
    }
  }
}
