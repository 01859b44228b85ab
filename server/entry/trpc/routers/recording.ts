import { openTrackSchema } from '@/domain/live-session/recording/track'
import { openTrack } from '@/server/interview/recording/open-track'
import { router, seatProcedure } from '../procedures'
import { rateLimited } from '../rate-limited'

/** Recording of an interview: a page opens its tracks here; chunks go to /api/recordings. */
export const recordingRouter = router({
  // A page asks once for each of its tracks, and again after a reload.
  openTrack: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(openTrackSchema)
    .mutation(({ ctx, input }) => openTrack(ctx.runtime, ctx.seat, input)),
  /** Whether this installation can keep recordings. */
  available: seatProcedure.query(({ ctx }) => ctx.runtime.media !== null),
})
