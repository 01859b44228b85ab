import { z } from 'zod'
import { readOpenings } from '@/server/personal-data/openings'
import { readKept } from '@/server/personal-data/read-kept'
import { idInput, personProcedure, router } from '../procedures'

export const personalDataRouter = router({
  read: personProcedure.query(({ ctx }) => readKept(ctx.runtime, ctx.person)),
  openings: personProcedure
    .input(z.object({ cohortId: idInput, cursor: idInput.nullish() }))
    .query(({ ctx, input: { cohortId, cursor } }) =>
      readOpenings(ctx.runtime, ctx.person.id, { cohortId, before: cursor ?? null }),
    ),
})
