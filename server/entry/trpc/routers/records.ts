import { z } from 'zod'
import { journalFilterSchema } from '@/domain/access/journal'
import { attendanceHeadingSchema } from '@/domain/cohort/records/attendance'
import { cohortActs } from '@/server/training/cohort/acts'
import { archiveCohort, archivingOf, reopenCohort } from '@/server/training/cohort/archive'
import { exportChoices, saveHeading } from '@/server/training/records/export-choices'
import { readJournalPeople } from '@/server/training/records/journal-people'
import { memberProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

/** For acts that a person does rarely. */
const RARE_ACT_RATE = { perSecond: 0.1, burst: 20 }

export const recordsRouter = router({
  journal: memberProcedure
    .input(z.object({ cursor: z.uuid().nullish(), filter: journalFilterSchema }))
    .query(({ ctx, input }) => cohortActs(ctx.runtime, ctx.member, input.cursor ?? null, input.filter, 30)),
  journalPeople: memberProcedure.query(({ ctx }) => readJournalPeople(ctx.runtime, ctx.member)),
  exportChoices: memberProcedure.query(({ ctx }) => exportChoices(ctx.runtime, ctx.member, Date.now())),
  saveHeading: memberProcedure
    .meta({ purpose: 'record' })
    .input(attendanceHeadingSchema)
    .mutation(({ ctx, input: { organisation, declaration, action, place } }) =>
      saveHeading(ctx.runtime, ctx.member, { organisation, declaration, action, place }),
    ),
  archiving: memberProcedure.query(({ ctx }) => archivingOf(ctx.runtime, ctx.member, Date.now())),
  archive: memberProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .meta({ purpose: 'reopening' })
    .mutation(({ ctx }) => archiveCohort(ctx.runtime, ctx.member, Date.now())),
  reopen: memberProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .meta({ purpose: 'reopening' })
    .mutation(({ ctx }) => reopenCohort(ctx.runtime, ctx.member)),
})
