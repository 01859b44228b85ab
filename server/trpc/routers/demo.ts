import { personas } from '@/server/person/personas'
import { publicProcedure, router } from '../procedures'
import { slowed } from '../slowed'

export const demoRouter = router({
  personas: publicProcedure
    .use(slowed({ perSecond: 2, burst: 200 }))
    .query(({ ctx }) => personas(ctx.runtime, Date.now())),
})
