import { z } from 'zod'
import { fieldEditsSchema } from '@/domain/library/field-edit'
import { locales } from '@/domain/localized'
import { beginDraft } from '@/server/training/stimulus/drafts/begin-draft'
import { discardMomentDraft, giveDraft } from '@/server/training/stimulus/drafts/give-draft'
import { readDraft } from '@/server/training/stimulus/drafts/read-draft'
import { saveDraft, settleDraft } from '@/server/training/stimulus/drafts/save-draft'
import { idInput, memberProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const ofDraft = z.object({ draftId: idInput })
const revision = z.int().min(0)
const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.enum(['copy', 'rewrite']), stimulusKey: idInput }),
])

/** Moments that are being written in a cohort, by several people at a time. */
export const stimulusDraftRouter = router({
  begin: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 30 }))
    .input(z.object({ wish, language: z.enum(locales) }))
    .mutation(({ ctx, input }) => beginDraft(ctx.runtime, ctx.member, input)),
  read: memberProcedure
    .input(ofDraft)
    .query(({ ctx, input }) => readDraft(ctx.runtime, ctx.member, input.draftId)),
  save: memberProcedure
    .use(rateLimited({ perSecond: 3, burst: 60 }))
    .input(ofDraft.extend({ edits: fieldEditsSchema }))
    .mutation(({ ctx, input }) => saveDraft(ctx.runtime, ctx.member, input)),
  settle: memberProcedure
    .input(ofDraft.extend({ asideId: idInput, take: z.boolean() }))
    .mutation(({ ctx, input }) => settleDraft(ctx.runtime, ctx.member, input)),
  give: memberProcedure
    .input(ofDraft.extend({ revision }))
    .mutation(({ ctx, input }) => giveDraft(ctx.runtime, ctx.member, input)),
  discard: memberProcedure
    .input(ofDraft.extend({ revision }))
    .mutation(({ ctx, input }) => discardMomentDraft(ctx.runtime, ctx.member, input)),
})
