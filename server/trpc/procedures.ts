import { z } from 'zod'
import { DomainError } from '@/domain/domain-error'
import { takeMembership } from '@/server/cohort/take-membership'
import { takeSeat } from '@/server/live-session/take-seat'
import { toTRPCError } from './error-map'
import { t } from './init'

/** An id from outside: whatever is not one of ours is not found, like an id of somebody else's. */
export const someId = z.string().min(1).max(64)

export const router = t.router

/** Anybody, signed in or not. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw toTRPCError(result.error)
  return result
})

/** Somebody who is signed in. */
export const personProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.person) throw new DomainError('signedOut')
  return next({ ctx: { person: ctx.person } })
})

/** A member of the cohort named in the input. */
export const memberProcedure = personProcedure
  .input(z.object({ cohortId: someId }))
  .use(async ({ ctx, input, next }) => {
    const member = await takeMembership(ctx.runtime, ctx.person.id, input.cohortId)
    return next({ ctx: { member } })
  })

/**
 * Somebody with a seat in the live session named in the input. `as` is the person a page was opened for: whoever has signed in
 * on that browser since does not act in their place.
 */
export const seatProcedure = personProcedure
  .input(z.object({ liveSessionId: someId, as: someId.optional() }))
  .use(async ({ ctx, input, next }) => {
    if (input.as !== undefined && input.as !== ctx.person.id) throw new DomainError('signedOut')
    const seat = await takeSeat(ctx.runtime, ctx.person.id, input.liveSessionId)
    return next({ ctx: { seat } })
  })
