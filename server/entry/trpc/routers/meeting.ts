import { signalRequestSchema } from '@/domain/live-session/meeting/signal-schema'
import { readRelay } from '@/server/interview/meeting/read-relay'
import { sendSignal } from '@/server/interview/meeting/send-signal'
import { seatsOf } from '@/server/interview/seats/seats-now'
import { router, seatProcedure } from '../procedures'
import { rateLimited } from '../rate-limited'

/** Sound and picture between the seats of a live session: how their pages find each other. Nothing of it is kept. */
export const meetingRouter = router({
  // Three others, each with offers and candidates: signals come in bursts.
  signal: seatProcedure
    .use(rateLimited({ perSecond: 15, burst: 150 }))
    .input(signalRequestSchema)
    .mutation(({ ctx, input }) => sendSignal(ctx.runtime, ctx.seat, input)),
  /** Read from the rows: a seat can end without a fact, and its former holder must no longer be heard. */
  seatedIds: seatProcedure.query(({ ctx }) =>
    seatsOf(ctx.seat.seatsNow)
      .filter(({ standing }) => standing === 'held')
      .map(({ personId }) => personId),
  ),
  relay: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .query(({ ctx }) => readRelay(ctx.runtime, ctx.seat, Date.now())),
})
