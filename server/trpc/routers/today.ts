import { lookBack } from '@/server/today/look-back'
import { todayOverview } from '@/server/today/overview'
import { personProcedure, router } from '../procedures'

export const todayRouter = router({
  overview: personProcedure.query(({ ctx }) => todayOverview(ctx.runtime, ctx.person.id, Date.now())),
  lookBack: personProcedure.query(({ ctx }) => lookBack(ctx.runtime, ctx.person.id)),
})
