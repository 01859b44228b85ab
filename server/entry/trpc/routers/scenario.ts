import { z } from 'zod'
import { readGatheredRemarks } from '@/server/interview/remarks/gather-remarks'
import { readStanding } from '@/server/interview/remarks/read-standing'
import { readScenarioLibrary } from '@/server/library/scenario/read-library'
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
