import { z } from 'zod'
import { retentionSchema } from '@/domain/retention/retention-schema'
import { comingSoon } from '@/server/privacy/retention/coming-for-person'
import { previewRetention } from '@/server/privacy/retention/preview-retention'
import { memberProcedure, personProcedure, router } from '../procedures'

export const retentionRouter = router({
  preview: memberProcedure
    .input(z.object({ retention: z.nullable(retentionSchema) }))
    .query(({ ctx, input: { retention } }) =>
      previewRetention(ctx.runtime, ctx.member, { retention, now: Date.now() }),
    ),
  coming: personProcedure.query(({ ctx }) => comingSoon(ctx.runtime, ctx.person.id, Date.now())),
})
