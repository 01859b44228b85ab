import { personas } from '@/server/operate/demonstration/personas'
import { publicProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

export const demoRouter = router({
  personas: publicProcedure
    .use(rateLimited({ perSecond: 2, burst: 200 }))
    .query(({ ctx }) => personas(ctx.runtime, Date.now())),
})
