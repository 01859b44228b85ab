import { lookBack } from '@/server/training/today/look-back'
import { todayOverview } from '@/server/training/today/overview'
import { personProcedure, router } from '../procedures'

export const todayRouter = router({
  overview: personProcedure.query(({ ctx }) => todayOverview(ctx.runtime, ctx.person.id, Date.now())),
  lookBack: personProcedure.query(({ ctx }) => lookBack(ctx.runtime, ctx.person.id)),
})
