import { z } from 'zod'
import { lentAnswerSchema, lentWishSchema } from '@/domain/stimulus/lent/lent-schema'
import { answerLent, takeLentBack } from '@/server/training/lending/answer-lent'
import { listAskedLoans } from '@/server/training/lending/list-asked'
import { readLent } from '@/server/training/lending/list-lent'
import { proposeLent, rewriteLent } from '@/server/training/lending/propose'
import { idInput, personProcedure, router, seatProcedure } from '../procedures'
import { rateLimited } from '../rate-limited'

const ofMoment = z.object({ lentId: idInput })
const WRITE_RATE = { perSecond: 0.2, burst: 30 }

/** Moments of closed debriefs, lent by their two players to the group. */
export const lendingRouter = router({
  moments: seatProcedure.query(({ ctx }) => readLent(ctx.runtime, ctx.seat)),
  propose: seatProcedure
    .use(rateLimited(WRITE_RATE))
    .input(z.object({ moment: lentWishSchema }))
    .mutation(({ ctx, input }) => proposeLent(ctx.runtime, ctx.seat, input.moment)),
  rewrite: seatProcedure
    .use(rateLimited(WRITE_RATE))
    .input(ofMoment.extend({ moment: lentWishSchema }))
    .mutation(({ ctx, input }) => rewriteLent(ctx.runtime, ctx.seat, input.lentId, input.moment)),
  answer: seatProcedure
    .meta({ purpose: 'byInput' })
    .use(rateLimited(WRITE_RATE))
    .input(ofMoment.extend({ answer: lentAnswerSchema }))
    .mutation(({ ctx, input }) => answerLent(ctx.runtime, ctx.seat, input.lentId, input.answer)),
  takeBack: seatProcedure
    .meta({ purpose: 'ownRights' })
    .use(rateLimited(WRITE_RATE))
    .input(ofMoment)
    .mutation(({ ctx, input }) => takeLentBack(ctx.runtime, ctx.seat, input.lentId)),
  asked: personProcedure.query(({ ctx }) => listAskedLoans(ctx.runtime, ctx.person.id)),
})
