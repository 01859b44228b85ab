import { publicProcedure, router } from '../procedures'

export const clockRouter = router({
  /** The server's two moments of an exchange as in NTP; the client adds its own. */
  now: publicProcedure.query(({ ctx }) => ({ receivedAt: ctx.receivedAt, sentAt: Date.now() })),
})
