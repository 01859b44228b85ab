import { relayMinutesLeast } from '@/domain/live-session/meeting/relay'
import { relayFor } from '@/server/interview/meeting/relay-for'
import { administratorProcedure, router } from '../procedures'

export const administrationRouter = router({
  /** For the page that tries the relay. */
  relay: administratorProcedure.query(({ ctx }) =>
    relayFor(ctx.runtime.env.relay, ctx.person.id, relayMinutesLeast, Date.now()),
  ),
})
