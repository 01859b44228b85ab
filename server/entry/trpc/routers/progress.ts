import { readProgress } from '@/server/training/progress/read-progress'
import { personProcedure, router } from '../procedures'

export const progressRouter = router({
  mine: personProcedure.query(({ ctx }) => readProgress(ctx.runtime, ctx.person.id, Date.now())),
})
