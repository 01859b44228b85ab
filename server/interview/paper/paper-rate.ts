import { DomainError } from '@/domain/domain-error'
import type { Runtime } from '@/server/interview/runtime'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'

/** For each person: twelve PDFs at once, then one every ten seconds. A PDF costs about a hundred times a mark. */
const limit = createRateLimit({ perSecond: 0.1, burst: 12 })

/** Counts one PDF for this person. @throws DomainError tooManyCommands above the rate */
export function takePaper({ env }: Pick<Runtime, 'env'>, personId: string): void {
  if (!isWithinLimit(env, limit, personId, Date.now())) throw new DomainError('tooManyCommands')
}
