import { offerNext } from '@/server/operate/demonstration/offer-next'
import { lookBack } from '@/server/training/today/look-back'
import { todayOverview } from '@/server/training/today/overview'
import { personProcedure, router } from '../procedures'

export const todayRouter = router({
  overview: personProcedure.query(async ({ ctx }) => {
    if (ctx.person.demo) await offerNext(ctx.runtime, Date.now())
    return todayOverview(ctx.runtime, ctx.person.id, Date.now())
  }),
  lookBack: personProcedure.query(({ ctx }) => lookBack(ctx.runtime, ctx.person.id)),
})
