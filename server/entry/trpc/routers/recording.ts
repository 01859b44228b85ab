import { captureOf, roomCaptureOf } from '@/domain/live-session/recording/capture'
import { openTrackSchema } from '@/domain/live-session/recording/track'
import { type Agreed, openTrack } from '@/server/interview/recording/open-track'
import { router, seatProcedure } from '../procedures'
import { rateLimited } from '../rate-limited'

const agreed: Agreed = {
  mayCapture(state, personId, kind) {
    switch (kind) {
      case 'voice':
        return captureOf(state, personId) !== 'none'
      case 'picture':
        return captureOf(state, personId) === 'voiceAndPicture'
      case 'room':
        return roomCaptureOf(state) !== 'none'
      default:
        return kind satisfies never
    }
  },
  daysOf: ({ contract }) => contract?.recording?.days ?? 1,
}

/** Recording of an interview: a page opens its tracks here; chunks go to /api/recordings. */
export const recordingRouter = router({
  // A page asks once for each of its tracks, and again after a reload.
  openTrack: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(openTrackSchema)
    .mutation(({ ctx, input }) => openTrack(ctx.runtime, ctx.seat, input, agreed)),
  /** Whether this installation can keep recordings. */
  available: seatProcedure.query(({ ctx }) => ctx.runtime.media !== null),
})
