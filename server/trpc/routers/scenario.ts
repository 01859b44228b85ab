import { readScenarioLibrary } from '@/server/scenario/read-library'
import { memberProcedure, router } from '../procedures'

export const scenarioRouter = router({
  library: memberProcedure.query(({ ctx }) => readScenarioLibrary(ctx.runtime, ctx.member)),
})
