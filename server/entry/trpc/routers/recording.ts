import { z } from 'zod'
import {
  keptPassageSchema,
  passagePlaceSchema,
  passageToRereadSchema,
} from '@/domain/live-session/passage/passage'
import { chooseRecorderSchema, recorderReportSchema } from '@/domain/live-session/recording/recorder-schema'
import { openTrackSchema } from '@/domain/live-session/recording/track'
import { deletePassage, keepPassage } from '@/server/interview/passages/keep-passage'
import { readPassages } from '@/server/interview/passages/read-passages'
import { setToReread } from '@/server/interview/passages/set-to-reread'
import { openTrack } from '@/server/interview/recording/open-track'
import { prepareSegments } from '@/server/interview/recording/prepare-segments'
import { readArrived } from '@/server/interview/recording/read-arrived'
import { readHeard } from '@/server/interview/recording/read-heard'
import { readLevels } from '@/server/interview/recording/read-levels'
import { chooseRecorder } from '@/server/interview/recording/recorder/choose-recorder'
import { leaveRecorder } from '@/server/interview/recording/recorder/leave-recorder'
import { makeCode } from '@/server/interview/recording/recorder/make-code'
import { readRecorder } from '@/server/interview/recording/recorder/recorder-row'
import { reportRecorder } from '@/server/interview/recording/recorder/report-recorder'
import { requirePermission } from '@/server/people/membership/take-membership'
import { clearRecordings, keptOfCohort } from '@/server/privacy/recordings/clear-recordings'
import { readSpace } from '@/server/privacy/recordings/read-space'
import { withdrawRecording } from '@/server/privacy/recordings/withdraw'
import { readTerms } from '@/server/training/cohort/terms-of-cohort'
import { tellLoans } from '@/server/training/lending/tell-lent'
import { memberProcedure, ownProcedure, router, seatProcedure } from '../procedures'
import { rateLimited } from '../rate-limited'

/** Recording of an interview: a page opens its tracks here; chunks go to /api/recordings. */
export const recordingRouter = router({
  // A page asks once for each of its tracks, and again after a reload.
  openTrack: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(openTrackSchema)
    .mutation(({ ctx, input }) => openTrack(ctx.runtime, ctx.seat, input)),
  /** Open to every person who was asked, with or without a seat they still hold. */
  withdraw: ownProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .mutation(async ({ ctx, input: { liveSessionId } }) => {
      await withdrawRecording(ctx.runtime, ctx.person.id, liveSessionId)
      await tellLoans(ctx.runtime, liveSessionId)
    }),
  /** What a debrief can play. Files are made out of what has arrived since it was asked for last. */
  heard: seatProcedure.query(async ({ ctx: { runtime, seat } }) => {
    const heard = await readHeard(runtime, seat, (cohortId) => readTerms(runtime.database.db, cohortId))
    if (heard?.standing === 'kept' && !heard.isComplete) {
      void prepareSegments(runtime, seat.liveSessionId).catch((err: unknown) =>
        runtime.log.warn({ err }, 'files of a recording could not be made now'),
      )
    }
    return heard
  }),
  /** The one device that records this room; null where none is chosen. */
  recorder: seatProcedure.query(({ ctx: { runtime, seat } }) => readRecorder(runtime, seat)),
  /** Makes the computer of this page the one that records its room. */
  recordHere: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(chooseRecorderSchema)
    .mutation(({ ctx, input }) => chooseRecorder(ctx.runtime, ctx.seat, input)),
  /** What the computer that records a room tells of itself, once a second at most. */
  reportHere: seatProcedure
    .use(rateLimited({ perSecond: 3, burst: 60 }))
    .input(z.object({ deviceId: z.uuid(), report: recorderReportSchema }))
    .mutation(({ ctx, input }) => reportRecorder(ctx.runtime, ctx.seat, input)),
  /** Shows the code by which one tablet or phone without a seat may join, once. */
  makeCode: seatProcedure
    .use(rateLimited({ perSecond: 0.1, burst: 20 }))
    .mutation(({ ctx: { runtime, seat } }) => makeCode(runtime, seat)),
  stopHere: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(z.object({ deviceId: z.uuid() }))
    .mutation(({ ctx, input }) => leaveRecorder(ctx.runtime, ctx.seat, input.deviceId)),
  /** When each person was recorded until now, for those who watch. */
  arrived: seatProcedure.query(({ ctx: { runtime, seat } }) => readArrived(runtime, seat)),
  /** How loud it is, for its waveforms. */
  levels: seatProcedure.query(({ ctx: { runtime, seat } }) => readLevels(runtime, seat)),
  /** Passages that were named in the debrief: a page keeps and deletes its own person’s. */
  passages: seatProcedure.query(({ ctx: { runtime, seat } }) => readPassages(runtime, seat)),
  keepPassage: seatProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(keptPassageSchema)
    .mutation(({ ctx, input }) => keepPassage(ctx.runtime, ctx.seat, input)),
  deletePassage: seatProcedure
    .meta({ purpose: 'ownRights' })
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(passagePlaceSchema)
    .mutation(({ ctx, input }) => deletePassage(ctx.runtime, ctx.seat, input.passageId)),
  /** What a person reads again is their own list, as long as they read the passage. */
  setToReread: seatProcedure
    .meta({ purpose: 'ownRights' })
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(passageToRereadSchema)
    .mutation(({ ctx, input }) => setToReread(ctx.runtime, ctx.seat, input)),
  /** The room that recordings of all cohorts have, for those who configure one. */
  space: memberProcedure.query(({ ctx }) => {
    requirePermission(ctx.member, 'cohort.configure')
    return readSpace(ctx.runtime, Date.now())
  }),
  keptOfCohort: memberProcedure.query(({ ctx }) => keptOfCohort(ctx.runtime, ctx.member)),
  /** Destroys everything recorded in a cohort, archived or not. */
  clear: memberProcedure
    .meta({ purpose: 'record' })
    .use(rateLimited({ perSecond: 0.1, burst: 10 }))
    .mutation(async ({ ctx }) => ({ cleared: await clearRecordings(ctx.runtime, ctx.member) })),
  /** Whether this installation can keep recordings. */
  available: seatProcedure.query(({ ctx }) => ctx.runtime.media !== null),
})
