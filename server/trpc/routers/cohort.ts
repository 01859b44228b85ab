import { z } from 'zod'
import { roleSchema } from '@/domain/access/roles'
import { cohortNameSchema, cohortSettingsSchema } from '@/domain/cohort/cohort-settings'
import { cohortActs } from '@/server/cohort/acts'
import { createCohort } from '@/server/cohort/create'
import { readInvitation } from '@/server/cohort/invitation'
import { joinCohort } from '@/server/cohort/join'
import { joinLinks, renewJoinLink, revokeJoinLink } from '@/server/cohort/join-links'
import { cohortOverview } from '@/server/cohort/overview'
import { saveCohortSettings } from '@/server/cohort/save-settings'
import { schedulingChoices } from '@/server/cohort/scheduling-choices'
import { cohortSettings } from '@/server/cohort/settings'
import { memberProcedure, personProcedure, publicProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const token = z.object({ token: z.string().min(1).max(200) })
const role = z.object({ role: roleSchema })
/** A whole training room may open a link at the same time from one address. */
const OPENING_RATE = { perSecond: 2, burst: 200 }
/** For acts that a person does rarely. */
const RARE_ACT_RATE = { perSecond: 0.1, burst: 20 }

export const cohortRouter = router({
  create: personProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .input(z.object({ name: cohortNameSchema }))
    .mutation(({ ctx, input }) => createCohort(ctx.runtime, ctx.person.id, input)),
  overview: memberProcedure.query(({ ctx }) => cohortOverview(ctx.runtime, ctx.member)),
  settings: memberProcedure.query(({ ctx }) => cohortSettings(ctx.runtime, ctx.member)),
  saveSettings: memberProcedure
    .input(z.object({ ...cohortSettingsSchema.shape, version: z.string().max(64) }))
    .mutation(({ ctx, input }) => saveCohortSettings(ctx.runtime, ctx.member, input)),
  schedulingChoices: memberProcedure.query(({ ctx }) => schedulingChoices(ctx.runtime, ctx.member)),
  acts: memberProcedure
    .input(z.object({ cursor: z.uuid().nullish() }))
    .query(({ ctx, input }) => cohortActs(ctx.runtime, ctx.member, input.cursor ?? null)),
  joinLinks: memberProcedure.query(({ ctx }) => joinLinks(linking(ctx), ctx.member)),
  renewJoinLink: memberProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .input(role)
    .mutation(({ ctx, input }) => renewJoinLink(linking(ctx), ctx.member, input.role)),
  revokeJoinLink: memberProcedure
    .input(role)
    .mutation(({ ctx, input }) => revokeJoinLink(ctx.runtime, ctx.member, input.role)),
  invitation: publicProcedure
    .use(rateLimited(OPENING_RATE))
    .input(token)
    .query(({ ctx, input }) => readInvitation(ctx.runtime, ctx.person?.id ?? null, input.token)),
  join: personProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .input(token)
    .mutation(({ ctx, input }) => joinCohort(ctx.runtime, ctx.person.id, input.token)),
})

function linking<R>({ runtime, origin }: { runtime: R; origin: string }): R & { origin: string } {
  return { ...runtime, origin }
}
