import { z } from 'zod'
import type { Permission } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import { sayPseudonyms } from '@/domain/erasure/pseudonym'
import { confirmSeat, presumeSeat } from '@/server/interview/live-session/presume-seat'
import { takeOrganiser } from '@/server/interview/seats/organiser'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { takeAdministration } from '@/server/people/administration/take-administration'
import { requireWritable, takeMembership } from '@/server/people/membership/take-membership'
import { toTRPCError } from './error-map'
import { type Meta, t } from './init'

/** An id from a client. Its form is not checked here: an unknown id is not found, like an id the person may not see. */
export const idInput = z.string().min(1).max(64)

export const router = t.router

/** For everybody, signed in or not. People who were erased are named in the reader's language. */
export const publicProcedure = t.procedure.use(async ({ ctx, next }) => {
  const result = await next()
  if (!result.ok) throw toTRPCError(result.error)
  return { ...result, data: sayPseudonyms(result.data, ctx.locale) }
})

/** For a signed-in person. */
export const personProcedure = publicProcedure.use(({ ctx, meta, next }) => {
  if (!ctx.person) throw new DomainError('signedOut')
  if (ctx.readAgain && !meta?.isClaimed) throw new Error('A remembered sign-in proves nothing here.')
  return next({ ctx: { person: ctx.person } })
})

/** For an administrator of the installation. */
export const administratorProcedure = personProcedure.use(async ({ ctx, next }) => {
  const administration = await takeAdministration(ctx.runtime, ctx.person.id)
  return next({ ctx: { administration } })
})

/** In an archived cohort a mutation is refused unless it says what else than its course it is for. */
function requireWritableBy(type: string, meta: Meta | undefined, cohort: { readonly isArchived: boolean }) {
  const purpose = meta?.purpose ?? 'course'
  if (type === 'mutation' && purpose !== 'byInput') requireWritable(cohort, purpose)
}

/** For a member of the cohort named in the input. @throws DomainError cohortArchived for a write of its course */
export const memberProcedure = personProcedure
  .input(z.object({ cohortId: idInput }))
  .use(async ({ ctx, input, type, meta, next }) => {
    const member = await takeMembership(ctx.runtime, ctx.person.id, input.cohortId)
    requireWritableBy(type, meta, member)
    return next({ ctx: { member } })
  })

const seatInput = z.object({ liveSessionId: idInput, as: idInput.optional() })

/**
 * For a person's own things in the live session of the input, seated or not. `as`: the person the page was opened for;
 * if another has signed in since, the page's commands are refused.
 */
export const ownProcedure = personProcedure.input(seatInput).use(({ ctx, input, next }) => {
  if (input.as !== undefined && input.as !== ctx.person.id) throw new DomainError('signedOut')
  return next()
})

/** For a member with a seat in the live session named in the input, or with a role that has this permission. */
export const organiserProcedure = (permission: Permission) =>
  personProcedure
    .input(z.object({ liveSessionId: idInput }))
    .use(async ({ ctx, input, type, meta, next }) => {
      const organiser = await takeOrganiser(ctx.runtime, ctx.person.id, input.liveSessionId, permission)
      requireWritableBy(type, meta, organiser.member)
      return next({ ctx: { organiser } })
    })

/** For a person with a seat in the live session named in the input. */
export const seatProcedure = ownProcedure.use(async ({ ctx, input, type, meta, next }) => {
  const seat = await takeSeat(ctx.runtime, ctx.person.id, input.liveSessionId)
  requireWritableBy(type, meta, seat)
  return next({ ctx: { seat } })
})

/**
 * The same for an act that confirms sign-in and seat with what it writes: where both are remembered they are presumed, and read only
 * if the act is not confirmed.
 */
export const actProcedure = personProcedure.input(seatInput).use(async ({ ctx, input, next }) => {
  const { runtime, signInId, readAgain } = ctx
  const [personId, { liveSessionId, as = personId }] = [ctx.person.id, input]
  if (as !== personId) throw new DomainError('signedOut')
  if (!readAgain || signInId === null) {
    return next({ ctx: { seat: await takeSeat(runtime, personId, liveSessionId) } })
  }
  const confirm = () => confirmSeat(runtime, personId, liveSessionId, readAgain)
  const presumed = presumeSeat(runtime, { signInId, personId }, liveSessionId, confirm)
  return next({ ctx: { seat: presumed ?? (await confirm()) } })
})
