import { publicProcedure, router } from '../procedures'

export const clockRouter = router({
  /** The server's two times of an NTP-like exchange, epoch ms; the client adds its own two. */
  now: publicProcedure.query(({ ctx }) => ({ receivedAt: ctx.receivedAt, sentAt: Date.now() })),
})
