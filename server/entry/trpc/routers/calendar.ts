import { endFeed, feedState, renewFeed } from '@/server/letters/calendar/feed-address'
import { personProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const RARE_ACT_RATE = { perSecond: 0.1, burst: 20 }

export const calendarRouter = router({
  feed: personProcedure.query(({ ctx }) => feedState(ctx.runtime, ctx.person.id)),
  renewFeed: personProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .mutation(({ ctx }) => renewFeed({ ...ctx.runtime, origin: ctx.origin }, ctx.person.id)),
  endFeed: personProcedure.mutation(({ ctx }) => endFeed(ctx.runtime, ctx.person.id)),
})
