import { DomainError } from '@/domain/domain-error'
import { createRateLimit, isWithinLimit } from '@/server/platform/rate-limit'
import { t } from './init'

/**
 * Limits how often one person calls a procedure, or one address without a sign-in: `burst` calls at once, then
 * `perSecond`.
 * @throws DomainError tooManyCommands above that
 */
export function rateLimited(rate: { perSecond: number; burst: number }) {
  const limit = createRateLimit(rate)
  return t.middleware(({ ctx, next }) => {
    const { person, address, receivedAt, runtime } = ctx
    const key = person?.id ?? address
    if (!isWithinLimit(runtime.env, limit, key, receivedAt)) throw new DomainError('tooManyCommands')
    return next()
  })
}
