import { z } from 'zod'
import { readGatheredRemarks } from '@/server/library/scenario/gather-remarks'
import { readScenarioLibrary } from '@/server/library/scenario/read-library'
import { readStanding } from '@/server/library/scenario/read-standing'
import { idInput, memberProcedure, router } from '../procedures'

export const scenarioRouter = router({
  library: memberProcedure.query(({ ctx }) => readScenarioLibrary(ctx.runtime, ctx.member)),
  standing: memberProcedure
    .input(z.object({ key: idInput }))
    .query(({ ctx, input }) => readStanding(ctx.runtime, ctx.member, input.key)),
  remarks: memberProcedure
    .input(z.object({ key: idInput }))
    .query(({ ctx, input }) => readGatheredRemarks(ctx.runtime, ctx.member, input.key)),
})
