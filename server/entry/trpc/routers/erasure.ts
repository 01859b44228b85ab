import { z } from 'zod'
import { delaysSchema } from '@/domain/erasure/delays'
import { keepNamingWords, readNamingWords } from '@/server/interview/live-session/naming-words'
import { accountTextsNaming } from '@/server/privacy/erasure/account-texts'
import { askErasure, withdrawErasure } from '@/server/privacy/erasure/ask'
import { askedErasures } from '@/server/privacy/erasure/asked'
import { carryOutErasure, eraseAccount } from '@/server/privacy/erasure/carry-out'
import { erasureDelays, saveErasureDelays } from '@/server/privacy/erasure/delays'
import { organisationTextsNaming } from '@/server/privacy/erasure/organisation-texts'
import { readMyErasure } from '@/server/privacy/erasure/read-mine'
import { supervisedByErased } from '@/server/privacy/erasure/supervised-by-erased'
import { whereNamed } from '@/server/privacy/erasure/where-named'
import { administratorProcedure, idInput, memberProcedure, personProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'
import { sharingInput } from '../sharing-input'

/** Each sends a letter and stands in journals. */
const ASKING_RATE = { perSecond: 1 / 60, burst: 10 }
/** It reads all words of one's cohorts. */
const LOOKING_RATE = { perSecond: 0.2, burst: 20 }

export const erasureRouter = router({
  mine: personProcedure.query(({ ctx }) => readMyErasure(ctx.runtime, ctx.person)),
  namedIn: personProcedure
    .use(rateLimited(LOOKING_RATE))
    .query(({ ctx }) => whereNamed(ctx.runtime, ctx.person)),
  namingWords: personProcedure.query(({ ctx }) => readNamingWords(ctx.runtime, ctx.person.id)),
  keepNamingWords: personProcedure
    .input(z.object({ eventId: z.uuid() }))
    .mutation(({ ctx, input }) => keepNamingWords(ctx.runtime, ctx.person.id, input.eventId)),
  ask: personProcedure.use(rateLimited(ASKING_RATE)).mutation(({ ctx }) =>
    askErasure(ctx.runtime, ctx.person, {
      origin: ctx.runtime.env.publicUrl ?? ctx.runtime.url,
      now: Date.now(),
    }),
  ),
  withdraw: personProcedure.mutation(({ ctx }) => withdrawErasure(ctx.runtime, ctx.person)),
  organisationTexts: memberProcedure
    .use(rateLimited(LOOKING_RATE))
    .input(z.object({ personId: idInput }))
    .query(({ ctx, input }) => organisationTextsNaming(ctx.runtime, ctx.member, input.personId)),
  carryOut: memberProcedure
    .meta({ purpose: 'ownRights' })
    .input(z.object({ personId: idInput, sharing: sharingInput }))
    .mutation(({ ctx, input }) => carryOutErasure(ctx.runtime, ctx.member, input)),
  supervised: memberProcedure
    .input(z.object({ personId: idInput }))
    .query(({ ctx, input }) => supervisedByErased(ctx.runtime, ctx.member, input.personId)),
  asked: administratorProcedure.query(({ ctx }) => askedErasures(ctx.runtime, ctx.administration)),
  accountTexts: administratorProcedure
    .use(rateLimited(LOOKING_RATE))
    .input(z.object({ accountId: idInput }))
    .query(({ ctx, input }) => accountTextsNaming(ctx.runtime, ctx.administration, input.accountId)),
  eraseAccount: administratorProcedure
    .input(z.object({ accountId: idInput, typedName: z.string().max(400), sharing: sharingInput }))
    .mutation(({ ctx, input }) => eraseAccount(ctx.runtime, ctx.administration, input)),
  delays: administratorProcedure.query(({ ctx }) => erasureDelays(ctx.runtime, ctx.administration)),
  saveDelays: administratorProcedure
    .input(delaysSchema)
    .mutation(({ ctx, input }) => saveErasureDelays(ctx.runtime, ctx.administration, input)),
})
