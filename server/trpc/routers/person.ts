import { me } from '@/server/person/me'
import { publicProcedure, router } from '../procedures'

export const personRouter = router({
  me: publicProcedure.query(({ ctx }) => me(ctx.runtime, ctx.person)),
})
