import { z } from 'zod'
import { boardActSchema } from '@/domain/pairing/board-act-schema'
import { roundSetupSchema } from '@/domain/pairing/round-schema'
import { actOnRound } from '@/server/training/round/act-on-round'
import { addToRound } from '@/server/training/round/add-to-round'
import { createRound } from '@/server/training/round/create-round'
import { discardRound } from '@/server/training/round/discard-round'
import { listRounds } from '@/server/training/round/list-rounds'
import { publishRound } from '@/server/training/round/publish-round'
import { readBoard, readRoundPast } from '@/server/training/round/read-board'
import { roundChoices } from '@/server/training/round/round-choices'
import { idInput, memberProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'
import { keepingInput, wishInput } from '../wish-input'

const ofRound = z.object({ roundId: idInput })
const base = z.int().min(0)
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
  publish: memberProcedure
    .use(rateLimited(PLANNING_RATE))
    .input(z.object({ ...ofRound.shape, base, keeping: keepingInput }))
    .mutation(({ ctx, input }) =>
      publishRound(ctx.runtime, ctx.member, { ...input, keeping: input.keeping ?? null }),
    ),
  addSession: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 60 }))
    .input(wishInput.extend({ ...ofRound.shape, slotId: idInput, roomId: idInput }))
    .mutation(({ ctx, input }) => addToRound(ctx.runtime, ctx.member, input, input)),
  discard: memberProcedure
    .input(ofRound)
    .mutation(({ ctx, input }) => discardRound(ctx.runtime, ctx.member, input.roundId)),
})
