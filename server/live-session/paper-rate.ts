import { DomainError } from '@/domain/domain-error'
import { createRateLimit } from '@/server/rate-limit'
import type { Runtime } from '@/server/runtime'

/** For each person: twelve PDFs at once, then one every ten seconds. A PDF costs about a hundred times a mark. */
const rates = createRateLimit({ perSecond: 0.1, burst: 12 })

/** Counts one PDF for this person. @throws DomainError tooManyCommands above the rate */
export function takePaper({ env }: Pick<Runtime, 'env'>, personId: string): void {
  if (env.isRateLimited && !rates.take(personId, Date.now())) throw new DomainError('tooManyCommands')
}
