import { z } from 'zod'
import { locales } from '@/domain/localized'
import { askForArchive, dropArchive, readArchive } from '@/server/privacy/personal-data/archive/ask-archive'
import { openingsOf, readOpenings } from '@/server/privacy/personal-data/openings'
import { readConsents } from '@/server/privacy/personal-data/read-consents'
import { readKept } from '@/server/privacy/personal-data/read-kept'
import { readRecordings } from '@/server/privacy/recordings/read-recordings'
import { idInput, personProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

/** An archive takes minutes of the process for heavy work. */
const ARCHIVE_RATE = { perSecond: 1 / 120, burst: 5 }

export const personalDataRouter = router({
  read: personProcedure.query(({ ctx }) => readKept(ctx.runtime, ctx.person)),
  openings: personProcedure
    .input(
      z.object({
        cohortId: idInput,
        openingsOf: z.enum(openingsOf).default('shown'),
        cursor: idInput.nullish(),
      }),
    )
    .query(({ ctx, input: { cohortId, openingsOf: of, cursor } }) =>
      readOpenings(ctx.runtime, ctx.person.id, { cohortId, of, before: cursor ?? null }),
    ),
  consents: personProcedure.query(({ ctx }) => readConsents(ctx.runtime, ctx.person.id)),
  recordings: personProcedure.query(({ ctx }) => readRecordings(ctx.runtime, ctx.person)),
  archive: personProcedure.query(({ ctx }) => readArchive(ctx.runtime, ctx.person.id)),
  makeArchive: personProcedure
    .use(rateLimited(ARCHIVE_RATE))
    .input(z.object({ language: z.enum(locales) }))
    .mutation(({ ctx, input }) => askForArchive(ctx.runtime, ctx.person.id, input.language)),
  dropArchive: personProcedure.mutation(({ ctx }) => dropArchive(ctx.runtime, ctx.person.id)),
})
