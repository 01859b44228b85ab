import { z } from 'zod'
import { commandRequestSchema } from '@/domain/live-session/command-schema'
import { reasonSchema } from '@/domain/live-session/core/command-fields'
import { placeSchema, planSchema, whereSchema } from '@/domain/live-session/core/plan-schema'
import { seatSchema } from '@/domain/live-session/core/seat-schema'
import { supervisionSchema } from '@/domain/live-session/core/settings-schema'
import { absenceReasonMaxLength } from '@/domain/live-session/course/absence'
import { keepingReasonMaxLength } from '@/domain/occupancy/keeping-limits'
import { keepingSchema } from '@/domain/occupancy/keeping-schema'
import { remarksSchema } from '@/domain/scenario/remarks'
import { readAbsentIds } from '@/server/interview/absence/absent-ids'
import { sayAbsence, takeBackAbsence } from '@/server/interview/absence/say-absence'
import { readAccessLog } from '@/server/interview/live-session/access-log'
import { assignSupervisor } from '@/server/interview/live-session/assign-supervisor'
import { cancel } from '@/server/interview/live-session/cancel'
import { closeLiveSessionForOthers } from '@/server/interview/live-session/close-for-others'
import { draftMaxLength, readDraft, saveDraft } from '@/server/interview/live-session/drafts'
import { editLiveSession } from '@/server/interview/live-session/edit'
import { endLiveSessionForOthers } from '@/server/interview/live-session/end-for-others'
import { keepDoublePlaces } from '@/server/interview/live-session/keep-double-places'
import { listMine } from '@/server/interview/live-session/list-mine'
import { readAgreement } from '@/server/interview/live-session/read-agreement'
import { eventsMaxLimit, readEvents } from '@/server/interview/live-session/read-events'
import { readRoom } from '@/server/interview/live-session/read-room'
import { readSupervision } from '@/server/interview/live-session/read-supervision'
import { replaceAbsent } from '@/server/interview/live-session/replace-absent'
import { schedule } from '@/server/interview/live-session/schedule'
import { undoAssignment } from '@/server/interview/live-session/undo-assignment'
import { undoCancellation } from '@/server/interview/live-session/undo-cancellation'
import { readRemarks, saveRemarks } from '@/server/interview/remarks/save-remarks'
import { performAndTell } from '@/server/training/lending/perform-and-tell'
import {
  actProcedure,
  idInput,
  memberProcedure,
  organiserProcedure,
  ownProcedure,
  personProcedure,
  router,
  seatProcedure,
} from '../procedures'
import { rateLimited } from '../rate-limited'
import { keepingInput, latest, most, wishInput } from '../wish-input'

const page = z.object({
  after: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  limit: z.int().min(1).max(eventsMaxLimit).default(500),
})

const draft = z
  .record(z.string().max(64), z.json())
  .refine((body) => JSON.stringify(body).length <= draftMaxLength, { error: 'too long' })

const edit = z.object({
  version: z.int().min(0),
  when: z.optional(
    z.object({ scheduledFor: z.int().min(0).max(latest), place: placeSchema, where: whereSchema }),
  ),
  seats: z.optional(
    z.object({
      seats: z
        .array(z.object({ personId: idInput, seat: seatSchema }))
        .min(1)
        .max(2 + 2 * most),
      supervision: z.optional(supervisionSchema),
    }),
  ),
  plan: z.optional(planSchema),
  scenarioKey: z.optional(z.string().max(64)),
  keeping: keepingInput,
})

const cancellation = z.object({ reason: z.string().trim().max(500).nullable() })

const ending = z.object({ abandonedFor: z.nullable(reasonSchema) })

const absence = z.object({ reason: z.string().trim().max(absenceReasonMaxLength).nullable() })

const closing = z.object({ reason: reasonSchema })

const planningProcedure = organiserProcedure('liveSession.schedule')
const endingProcedure = organiserProcedure('liveSession.cancel')

export const liveSessionRouter = router({
  mine: personProcedure.query(({ ctx }) => listMine(ctx.runtime, ctx.person.id)),
  schedule: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(wishInput)
    .mutation(({ ctx, input }) => schedule(ctx.runtime, ctx.member, input)),
  agreement: planningProcedure.query(({ ctx }) => readAgreement(ctx.runtime, ctx.organiser)),
  edit: planningProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(edit)
    .mutation(({ ctx, input }) => editLiveSession(ctx.runtime, ctx.organiser, input)),
  assignSupervisor: planningProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(z.object({ supervisorId: idInput }))
    .mutation(({ ctx, input }) => assignSupervisor(ctx.runtime, ctx.organiser, input)),
  replaceAbsent: planningProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(z.object({ absentId: idInput, personId: idInput }))
    .mutation(({ ctx, input }) => replaceAbsent(ctx.runtime, ctx.organiser, input)),
  undoAssignment: planningProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(z.object({ version: z.int().min(0) }))
    .mutation(({ ctx, input }) => undoAssignment(ctx.runtime, ctx.organiser, input)),
  keepDoublePlaces: planningProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(z.object({ keeping: keepingSchema }))
    .mutation(({ ctx, input }) => keepDoublePlaces(ctx.runtime, ctx.organiser, input.keeping)),
  cancel: endingProcedure
    .input(cancellation)
    .mutation(({ ctx, input }) => cancel(ctx.runtime, ctx.organiser, input)),
  undoCancellation: endingProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(z.object({ keptBecause: z.string().trim().min(1).max(keepingReasonMaxLength).nullable() }))
    .mutation(({ ctx, input }) => undoCancellation(ctx.runtime, ctx.organiser, input)),
  endForOthers: endingProcedure
    .input(ending)
    .mutation(({ ctx, input }) => endLiveSessionForOthers(ctx.runtime, ctx.organiser, input)),
  closeForOthers: endingProcedure
    .input(closing)
    .mutation(({ ctx, input }) => closeLiveSessionForOthers(ctx.runtime, ctx.organiser, input)),
  absences: seatProcedure.query(({ ctx }) => readAbsentIds(ctx.runtime, ctx.seat)),
  sayAbsence: seatProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 20 }))
    .input(absence)
    .mutation(({ ctx, input }) => sayAbsence(ctx.runtime, ctx.seat, input)),
  takeBackAbsence: ownProcedure
    .meta({ purpose: 'ownRights' })
    .use(rateLimited({ perSecond: 0.2, burst: 20 }))
    .mutation(({ ctx, input }) => takeBackAbsence(ctx.runtime, ctx.person.id, input.liveSessionId)),
  room: seatProcedure.query(({ ctx }) => readRoom(ctx.runtime, ctx.seat)),
  supervision: seatProcedure.query(({ ctx }) => readSupervision(ctx.runtime, ctx.seat)),
  events: seatProcedure.input(page).query(({ ctx, input }) => readEvents(ctx.runtime, ctx.seat, input)),
  command: actProcedure
    .meta({ purpose: 'byInput', isClaimed: true })
    .input(commandRequestSchema)
    .mutation(({ ctx, input }) => performAndTell(ctx.runtime, ctx.seat, input)),
  remarks: seatProcedure.query(({ ctx }) => readRemarks(ctx.runtime, ctx.seat)),
  saveRemarks: seatProcedure
    .meta({ purpose: 'byInput' })
    .use(rateLimited({ perSecond: 2, burst: 60 }))
    .input(remarksSchema)
    .mutation(({ ctx, input }) => saveRemarks(ctx.runtime, ctx.seat, input)),
  accessLog: seatProcedure.query(({ ctx }) => readAccessLog(ctx.runtime, ctx.seat)),
  draft: seatProcedure.query(({ ctx }) => readDraft(ctx.runtime, ctx.seat)),
  saveDraft: seatProcedure
    .use(rateLimited({ perSecond: 5, burst: 100 }))
    .input(z.object({ body: draft, base: z.int().nullable() }))
    .mutation(({ ctx, input }) => saveDraft(ctx.runtime, ctx.seat, input)),
})
