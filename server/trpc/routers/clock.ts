import { publicProcedure, router } from '../procedures'

export const clockRouter = router({
  now: publicProcedure.query(() => ({ now: Date.now() })),
})
