import { personas } from '@/server/person/personas'
import { publicProcedure, router } from '../procedures'

export const demoRouter = router({
  personas: publicProcedure.query(({ ctx }) => personas(ctx.runtime, Date.now())),
})
