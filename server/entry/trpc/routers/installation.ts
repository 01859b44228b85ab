import { z } from 'zod'
import { cohortCreationSchema, registrationSchema } from '@/domain/access/installation'
import { quotaBounds } from '@/domain/live-session/recording/space'
import { locales } from '@/domain/localized'
import {
  readDemonstration,
  removeDemonstration,
  returnDemonstration,
} from '@/server/operate/demonstration/demonstration'
import { keepDemonstration } from '@/server/operate/demonstration/keep-demonstration'
import { examineInstallation } from '@/server/operate/doctor/examine-installation'
import { tryStorage } from '@/server/operate/doctor/measure/try-storage'
import { accountGroups, readAccounts } from '@/server/operate/installation/accounts'
import { allowCohorts, markAdministrator } from '@/server/operate/installation/change-account'
import { giveResetLink } from '@/server/operate/installation/give-reset-link'
import {
  makeArchiveForSuspended,
  readArchiveForSuspended,
} from '@/server/operate/suspension/archive-for-suspended'
import { readSuspensionPlan, supervisedByAccount } from '@/server/operate/suspension/read-suspension'
import { liftSuspension, suspendAccount } from '@/server/operate/suspension/suspend-account'
import { installationActs } from '@/server/people/administration/acts'
import { saveMediaQuota } from '@/server/people/administration/media-quota'
import { saveRegistration } from '@/server/people/administration/registration'
import { installationSettings, saveCohortCreation } from '@/server/people/administration/settings'
import { findReceipts } from '@/server/privacy/recordings/find-receipts'
import { administratorProcedure, idInput, router } from '../procedures'
import { rateLimited } from '../rate-limited'
import { sharingInput } from '../sharing-input'

const asked = z.object({
  search: z.string().max(100).default(''),
  among: z.enum(accountGroups).default('all'),
  cursor: idInput.nullish(),
})
const account = z.object({ accountId: idInput })
/** An archive takes minutes of the process for heavy work. */
const ARCHIVE_RATE = { perSecond: 1 / 120, burst: 5 }

export const installationRouter = router({
  accounts: administratorProcedure
    .input(asked)
    .query(({ ctx, input: { cursor, ...wish } }) =>
      readAccounts(ctx.runtime, ctx.administration, { ...wish, cursor: cursor ?? null }),
    ),
  markAdministrator: administratorProcedure
    .input(z.object({ accountId: idInput, administrator: z.boolean() }))
    .mutation(({ ctx, input }) => markAdministrator(ctx.runtime, ctx.administration, input)),
  allowCohorts: administratorProcedure
    .input(z.object({ accountId: idInput, isAllowed: z.boolean() }))
    .mutation(({ ctx, input }) => allowCohorts(ctx.runtime, ctx.administration, input)),
  giveResetLink: administratorProcedure
    .input(z.object({ accountId: idInput }))
    .mutation(({ ctx, input }) =>
      giveResetLink(ctx.runtime, ctx.administration, { ...input, origin: ctx.origin }),
    ),
  suspensionPlan: administratorProcedure
    .input(account)
    .query(({ ctx, input }) => readSuspensionPlan(ctx.runtime, ctx.administration, input)),
  suspend: administratorProcedure
    .input(account.extend({ sharing: sharingInput }))
    .mutation(({ ctx, input }) => suspendAccount(ctx.runtime, ctx.administration, input)),
  supervised: administratorProcedure
    .input(account)
    .query(({ ctx, input }) => supervisedByAccount(ctx.runtime, ctx.administration, input)),
  liftSuspension: administratorProcedure
    .input(account)
    .mutation(({ ctx, input }) => liftSuspension(ctx.runtime, ctx.administration, input)),
  archive: administratorProcedure
    .input(account)
    .query(({ ctx, input }) => readArchiveForSuspended(ctx.runtime, ctx.administration, input)),
  makeArchive: administratorProcedure
    .use(rateLimited(ARCHIVE_RATE))
    .input(account.extend({ language: z.enum(locales) }))
    .mutation(({ ctx, input }) => makeArchiveForSuspended(ctx.runtime, ctx.administration, input)),
  settings: administratorProcedure.query(({ ctx }) => installationSettings(ctx.runtime, ctx.administration)),
  state: administratorProcedure
    .input(z.object({ locale: z.enum(locales) }))
    .query(({ ctx, input }) => examineInstallation(ctx.runtime, ctx.administration, input.locale)),
  saveSettings: administratorProcedure
    .input(z.object({ cohortCreation: cohortCreationSchema }))
    .mutation(({ ctx, input }) => saveCohortCreation(ctx.runtime, ctx.administration, input.cohortCreation)),
  saveRegistration: administratorProcedure
    .input(z.object({ registration: registrationSchema }))
    .mutation(({ ctx, input }) => saveRegistration(ctx.runtime, ctx.administration, input.registration)),
  saveMediaQuota: administratorProcedure
    .input(z.object({ bytes: z.int().min(quotaBounds.least).max(quotaBounds.most).nullable() }))
    .mutation(({ ctx, input }) => saveMediaQuota(ctx.runtime, ctx.administration, input.bytes)),
  tryStorage: administratorProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 10 }))
    .mutation(({ ctx }) => tryStorage(ctx.runtime, ctx.administration)),
  /** What was destroyed of recordings and when, by the number that a person reads from their receipt; no name. */
  receipts: administratorProcedure
    .input(z.object({ search: z.string().max(40).default(''), cursor: z.uuid().nullish() }))
    .query(({ ctx, input: { search, cursor } }) =>
      findReceipts(ctx.runtime, ctx.administration, { search, cursor: cursor ?? null }),
    ),
  demonstration: administratorProcedure.query(({ ctx }) =>
    readDemonstration(ctx.runtime, ctx.administration),
  ),
  keepDemonstration: administratorProcedure
    .input(z.object({ isKept: z.boolean() }))
    .mutation(({ ctx, input }) => keepDemonstration(ctx.runtime, ctx.administration, input.isKept)),
  removeDemonstration: administratorProcedure.mutation(({ ctx }) =>
    removeDemonstration(ctx.runtime, ctx.administration),
  ),
  returnDemonstration: administratorProcedure.mutation(({ ctx }) =>
    returnDemonstration(ctx.runtime, ctx.administration),
  ),
  acts: administratorProcedure
    .input(z.object({ cursor: z.uuid().nullish() }))
    .query(({ ctx, input }) => installationActs(ctx.runtime, ctx.administration, input.cursor ?? null)),
})
