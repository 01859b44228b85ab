import { preferencesPatchSchema } from '@/domain/person/preferences-schema'
import { readMyPreferences } from '@/server/people/person/read-preferences'
import { savePreferences } from '@/server/people/person/save-preferences'
import { me } from '@/server/training/cohort/me'
import { personProcedure, publicProcedure, router } from '../procedures'

export const personRouter = router({
  me: publicProcedure.query(({ ctx }) => me(ctx.runtime, ctx.person)),
  preferences: personProcedure.query(({ ctx }) => readMyPreferences(ctx.runtime, ctx.person.id)),
  savePreferences: personProcedure
    .input(preferencesPatchSchema)
    .mutation(({ ctx, input }) => savePreferences(ctx.runtime, ctx.person.id, input)),
})
