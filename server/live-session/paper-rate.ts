import { DomainError } from '@/domain/domain-error'
import { createRateLimit } from '@/server/rate-limit'
import type { Runtime } from '@/server/runtime'

/** A PDF costs some hundred times a mark: twelve at once for one person, then one every ten seconds. */
const rates = createRateLimit({ perSecond: 0.1, burst: 12 })

/** @throws DomainError tooManyCommands when this person has had more papers than anybody reads */
export function takePaper({ env }: Pick<Runtime, 'env'>, personId: string): void {
  if (env.isRateLimited && !rates.take(personId, Date.now())) throw new DomainError('tooManyCommands')
}
