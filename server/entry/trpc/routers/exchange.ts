import { z } from 'zod'
import { mostBytes, mostItems } from '@/domain/exchange/content-file'
import { importWays } from '@/domain/exchange/standing'
import { givenOwnerSchema, libraryKindSchema } from '@/domain/library/item'
import { locales } from '@/domain/localized'
import { bringIn } from '@/server/library/exchange/bring-in'
import { checkUpload } from '@/server/library/exchange/check-upload'
import { listOffered } from '@/server/library/exchange/list-offered'
import { memberProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

/** A slightly too large file gets an answer with its size; the request's limit stops larger ones. */
const upload = z.object({
  kind: libraryKindSchema,
  owner: givenOwnerSchema,
  locale: z.enum(locales),
  text: z.string().max(2 * mostBytes),
})
const chosen = z
  .array(z.object({ index: z.int().min(0), way: z.enum(importWays) }))
  .min(1)
  .max(mostItems)

/** Situations and grids that come in as a file. They go out by an address: app/cohorts/[cohortId]/content-file. */
export const exchangeRouter = router({
  offered: memberProcedure
    .input(z.object({ kind: libraryKindSchema }))
    .query(({ ctx, input }) => listOffered(ctx.runtime, ctx.member, input.kind)),
  check: memberProcedure
    .use(rateLimited({ perSecond: 0.5, burst: 30 }))
    .input(upload)
    .mutation(({ ctx, input }) => checkUpload(ctx.runtime, ctx.member, input)),
  bringIn: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 15 }))
    .input(upload.extend({ chosen }))
    .mutation(({ ctx, input }) => bringIn(ctx.runtime, ctx.member, input)),
})
