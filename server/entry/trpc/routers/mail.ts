import { z } from 'zod'
import { cohortOutbox, sendAgain } from '@/server/letters/mail/outbox'
import { reminderOf, setReminder } from '@/server/letters/mail/reminders'
import { idInput, memberProcedure, publicProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const token = z.object({ token: z.string().min(1).max(400) })
const LETTER_RATE = { perSecond: 1, burst: 60 }

export const mailRouter = router({
  outbox: memberProcedure.query(({ ctx }) => cohortOutbox(ctx.runtime, ctx.member, Date.now())),
  sendAgain: memberProcedure
    .use(rateLimited(LETTER_RATE))
    .input(z.object({ mailId: idInput }))
    .mutation(({ ctx, input }) => sendAgain(ctx.runtime, ctx.member, input.mailId)),
  reminder: publicProcedure
    .use(rateLimited(LETTER_RATE))
    .input(token)
    .query(({ ctx, input }) => reminderOf(ctx.runtime, input.token)),
  setReminder: publicProcedure
    .use(rateLimited(LETTER_RATE))
    .input(token.extend({ isOn: z.boolean() }))
    .mutation(({ ctx, input }) => setReminder(ctx.runtime, input)),
})
