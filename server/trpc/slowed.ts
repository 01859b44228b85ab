import { DomainError } from '@/domain/domain-error'
import { createRateLimit } from '@/server/rate-limit'
import { t } from './init'

/**
 * Lets one person, or one address where nobody is signed in, ask `burst` times at once and `perSecond` from then on.
 * @throws DomainError tooManyCommands beyond
 */
export function slowed(allowance: { perSecond: number; burst: number }) {
  const rate = createRateLimit(allowance)
  return t.middleware(({ ctx, next }) => {
    const { person, address, receivedAt, runtime } = ctx
    const isGranted = !runtime.env.isRateLimited || rate.take(person?.id ?? address, receivedAt)
    if (!isGranted) throw new DomainError('tooManyCommands')
    return next()
  })
}
