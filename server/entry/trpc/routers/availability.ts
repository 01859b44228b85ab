import { z } from 'zod'
import { answerSchema, askedHoursSchema, changedHoursSchema } from '@/domain/availability/availability-schema'
import { answerHours } from '@/server/training/availability/answer-hours'
import { askHours } from '@/server/training/availability/ask-hours'
import { answerByLink, readByLink, renewLink } from '@/server/training/availability/by-link'
import { changeHours } from '@/server/training/availability/change-hours'
import { discardRequest } from '@/server/training/availability/discard-request'
import { listMySheets } from '@/server/training/availability/list-mine'
import { listRequests } from '@/server/training/availability/list-requests'
import { readTable } from '@/server/training/availability/read-table'
import { remindAsked } from '@/server/training/availability/remind-asked'
import { setHour } from '@/server/training/availability/set-hour'
import { idInput, memberProcedure, personProcedure, publicProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const ofRequest = z.object({ requestId: idInput })
const byLink = z.object({ token: z.string().min(1).max(400) })
/** Each may write to everybody in a cohort. */
const LETTER_RATE = { perSecond: 0.1, burst: 20 }
const ANSWER_RATE = { perSecond: 1, burst: 60 }

export const availabilityRouter = router({
  list: memberProcedure.query(({ ctx }) => listRequests(ctx.runtime, ctx.member)),
  ask: memberProcedure
    .use(rateLimited(LETTER_RATE))
    .input(askedHoursSchema)
    .mutation(({ ctx, input }) => askHours(ctx.runtime, ctx.member, input)),
  table: memberProcedure
    .input(ofRequest)
    .query(({ ctx, input }) => readTable(ctx.runtime, ctx.member, input.requestId)),
  changeHours: memberProcedure
    .use(rateLimited(LETTER_RATE))
    .input(z.object({ ...ofRequest.shape, ...changedHoursSchema.shape }))
    .mutation(({ ctx, input }) => changeHours(ctx.runtime, ctx.member, input)),
  setHour: memberProcedure
    .use(rateLimited({ perSecond: 5, burst: 200 }))
    .input(ofRequest.extend({ personId: idInput, slotId: idInput, isAway: z.boolean() }))
    .mutation(({ ctx, input }) => setHour(ctx.runtime, ctx.member, input)),
  remind: memberProcedure
    .use(rateLimited(LETTER_RATE))
    .input(ofRequest)
    .mutation(({ ctx, input }) => remindAsked(ctx.runtime, ctx.member, input.requestId)),
  discard: memberProcedure
    .input(ofRequest)
    .mutation(({ ctx, input }) => discardRequest(ctx.runtime, ctx.member, input.requestId)),
  mine: personProcedure.query(({ ctx }) => listMySheets(ctx.runtime, ctx.person.id)),
  answer: personProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(ofRequest.extend({ answer: answerSchema }))
    .mutation(({ ctx, input: { requestId, answer } }) =>
      answerHours(ctx.runtime.database.db, { requestId, personId: ctx.person.id }, answer),
    ),
  byLink: publicProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(byLink)
    .query(({ ctx, input }) => readByLink(ctx.runtime, input.token)),
  answerByLink: publicProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(byLink.extend({ answer: answerSchema }))
    .mutation(({ ctx, input }) => answerByLink(ctx.runtime, input.token, input.answer)),
  renewLink: publicProcedure
    .use(rateLimited(LETTER_RATE))
    .input(byLink)
    .mutation(({ ctx, input }) => renewLink(ctx.runtime, input.token)),
})
