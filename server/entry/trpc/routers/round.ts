import { z } from 'zod'
import { keepingSchema } from '@/domain/occupancy/keeping-schema'
import { boardActSchema } from '@/domain/pairing/board-act-schema'
import { roundSetupSchema } from '@/domain/pairing/round-schema'
import { roundChangeSchema } from '@/domain/round-change/change-schema'
import { actOnRound } from '@/server/training/round/act-on-round'
import { addToRound } from '@/server/training/round/add-to-round'
import { askChange, takeBackChange } from '@/server/training/round/changes/ask-change'
import { findWaysWithout } from '@/server/training/round/changes/find-ways-without'
import { foreseeChange } from '@/server/training/round/changes/foresee-change'
import { readWaitingLetter } from '@/server/training/round/changes/read-letter'
import { sendNow } from '@/server/training/round/changes/take-due-changes'
import { createRound } from '@/server/training/round/create-round'
import { discardRound } from '@/server/training/round/discard-round'
import { dropWaiting, publishWaiting } from '@/server/training/round/invited/publish-joined'
import { listRounds } from '@/server/training/round/list-rounds'
import { readBoard, readRoundPast } from '@/server/training/round/read-board'
import { roundChoices } from '@/server/training/round/round-choices'
import { idInput, memberProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'
import { latest, wishInput } from '../wish-input'

const ofRound = z.object({ roundId: idInput })
const ofWaiting = ofRound.extend({ sessionId: idInput })
const base = z.int().min(0)
const moment = z.int().min(0).max(latest)
const title = z.string().trim().min(1).max(80)
/** Planning takes a good part of a second for a large cohort. */
const PLANNING_RATE = { perSecond: 0.5, burst: 20 }

export const roundRouter = router({
  list: memberProcedure.query(({ ctx }) => listRounds(ctx.runtime, ctx.member)),
  choices: memberProcedure.query(({ ctx }) => roundChoices(ctx.runtime, ctx.member)),
  create: memberProcedure
    .use(rateLimited(PLANNING_RATE))
    .input(z.object({ title, setup: roundSetupSchema, availabilityId: z.optional(idInput) }))
    .mutation(({ ctx, input }) => createRound(ctx.runtime, ctx.member, input)),
  board: memberProcedure
    .input(ofRound)
    .query(({ ctx, input }) => readBoard(ctx.runtime, ctx.member, input.roundId)),
  past: memberProcedure
    .input(ofRound)
    .query(({ ctx, input }) => readRoundPast(ctx.runtime, ctx.member, input.roundId)),
  act: memberProcedure
    .use(rateLimited({ perSecond: 3, burst: 60 }))
    .input(z.object({ ...ofRound.shape, base, act: boardActSchema }))
    .mutation(({ ctx, input }) => actOnRound(ctx.runtime, ctx.member, input)),
  askChange: memberProcedure
    .use(rateLimited(PLANNING_RATE))
    .input(z.object({ ...ofRound.shape, change: roundChangeSchema }))
    .mutation(({ ctx, input }) => askChange(ctx.runtime, ctx.member, input)),
  waysWithout: memberProcedure
    .use(rateLimited({ perSecond: 2, burst: 60 }))
    .input(z.object({ ...ofRound.shape, personId: idInput, from: moment, until: moment }))
    .query(({ ctx, input }) => findWaysWithout(ctx.runtime, ctx.member, input)),
  foresee: memberProcedure
    .input(z.object({ ...ofRound.shape, change: roundChangeSchema }))
    .query(({ ctx, input }) => foreseeChange(ctx.runtime, ctx.member, input)),
  waitingLetter: memberProcedure
    .input(z.object({ ...ofRound.shape, personId: idInput }))
    .query(({ ctx, input }) => readWaitingLetter(ctx.runtime, ctx.member, { ...input, origin: ctx.origin })),
  takeBackChange: memberProcedure
    .input(z.object({ ...ofRound.shape, changeId: idInput }))
    .mutation(({ ctx, input }) => takeBackChange(ctx.runtime, ctx.member, input)),
  sendNow: memberProcedure
    .use(rateLimited(PLANNING_RATE))
    .input(ofRound)
    .mutation(({ ctx, input }) => sendNow(ctx.runtime, ctx.member, input)),
  publishWaiting: memberProcedure
    .use(rateLimited(PLANNING_RATE))
    .input(z.object({ ...ofWaiting.shape, keeping: z.nullable(keepingSchema) }))
    .mutation(({ ctx, input }) => publishWaiting(ctx.runtime, ctx.member, input)),
  dropWaiting: memberProcedure
    .input(ofWaiting)
    .mutation(({ ctx, input }) => dropWaiting(ctx.runtime, ctx.member, input)),
  addSession: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(wishInput.extend({ ...ofRound.shape, slotId: idInput, roomId: idInput }))
    .mutation(({ ctx, input }) => addToRound(ctx.runtime, ctx.member, input, input)),
  discard: memberProcedure
    .input(ofRound)
    .mutation(({ ctx, input }) => discardRound(ctx.runtime, ctx.member, input.roundId)),
})
