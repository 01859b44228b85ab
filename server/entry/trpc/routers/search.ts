import { z } from 'zod'
import { find } from '@/server/training/search/find'
import { personProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

/** One question for every few letters typed. */
const asWeType = rateLimited({ perSecond: 5, burst: 40 })
const question = z.object({ asked: z.string().max(100) })

export const searchRouter = router({
  find: personProcedure
    .use(asWeType)
    .input(question)
    .query(({ ctx, input }) =>
      find(ctx.runtime, ctx.person.id, input.asked, { locale: ctx.locale, now: Date.now() }),
    ),
})
