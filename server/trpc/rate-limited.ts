import { DomainError } from '@/domain/domain-error'
import { createRateLimit } from '@/server/rate-limit'
import { t } from './init'

/**
 * Limits how often one person calls a procedure, or one address where nobody is signed in: `burst` calls at once, then
 * `perSecond`.
 * @throws DomainError tooManyCommands above that
 */
export function rateLimited(rate: { perSecond: number; burst: number }) {
  const limit = createRateLimit(rate)
  return t.middleware(({ ctx, next }) => {
    const { person, address, receivedAt, runtime } = ctx
    const isAllowed = !runtime.env.isRateLimited || limit.take(person?.id ?? address, receivedAt)
    if (!isAllowed) throw new DomainError('tooManyCommands')
    return next()
  })
}
