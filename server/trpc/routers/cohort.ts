import { z } from 'zod'
import { roleSchema } from '@/domain/access/roles'
import { createCohort } from '@/server/cohort/create'
import { readInvitation } from '@/server/cohort/invitation'
import { joinCohort } from '@/server/cohort/join'
import { joinLinks, renewJoinLink, revokeJoinLink } from '@/server/cohort/join-links'
import { cohortOverview } from '@/server/cohort/overview'
import { schedulingChoices } from '@/server/cohort/scheduling-choices'
import { memberProcedure, personProcedure, publicProcedure, router } from '../procedures'

const token = z.object({ token: z.string().min(1).max(200) })
const role = z.object({ role: roleSchema })

export const cohortRouter = router({
  create: personProcedure
    .input(z.object({ name: z.string().trim().min(2).max(80) }))
    .mutation(({ ctx, input }) => createCohort(ctx.runtime, ctx.person.id, input)),
  overview: memberProcedure.query(({ ctx }) => cohortOverview(ctx.runtime, ctx.member)),
  schedulingChoices: memberProcedure.query(({ ctx }) => schedulingChoices(ctx.runtime, ctx.member)),
  joinLinks: memberProcedure.query(({ ctx }) => joinLinks(linking(ctx), ctx.member)),
  renewJoinLink: memberProcedure
    .input(role)
    .mutation(({ ctx, input }) => renewJoinLink(linking(ctx), ctx.member, input.role)),
  revokeJoinLink: memberProcedure
    .input(role)
    .mutation(({ ctx, input }) => revokeJoinLink(ctx.runtime, ctx.member, input.role)),
  invitation: publicProcedure
    .input(token)
    .query(({ ctx, input }) => readInvitation(ctx.runtime, ctx.person?.id ?? null, input.token)),
  join: personProcedure
    .input(token)
    .mutation(({ ctx, input }) => joinCohort(ctx.runtime, ctx.person.id, input.token)),
})

function linking<R>({ runtime, origin }: { runtime: R; origin: string }): R & { origin: string } {
  return { ...runtime, origin }
}
