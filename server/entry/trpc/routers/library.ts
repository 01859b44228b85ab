import { z } from 'zod'
import { fieldEditsSchema } from '@/domain/library/field-edit'
import { givenOwnerSchema, libraryKindSchema } from '@/domain/library/item'
import { archiveItem, shareItem } from '@/server/library/items/archive-item'
import { copyItem } from '@/server/library/items/copy-item'
import { createBlank } from '@/server/library/items/create-item'
import { discardDraft } from '@/server/library/items/discard-draft'
import { listItems } from '@/server/library/items/list-items'
import { lookAtItem } from '@/server/library/items/look-at-item'
import { openBrief } from '@/server/library/items/open-brief'
import { publishDraft } from '@/server/library/items/publish-draft'
import { readComingUse } from '@/server/library/items/read-coming-use'
import { readEditor } from '@/server/library/items/read-editor'
import { readGridBase } from '@/server/library/items/read-grid-base'
import { readGridLibrary } from '@/server/library/items/read-grids'
import { readVersions } from '@/server/library/items/read-versions'
import { restoreVersion } from '@/server/library/items/restore-version'
import { saveEdits } from '@/server/library/items/save-edits'
import { settleAside } from '@/server/library/items/settle-aside'
import { idInput, memberProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const ofKind = z.object({ kind: libraryKindSchema })
const ofItem = ofKind.extend({ key: idInput })
const revision = z.int().min(0)
const version = z.int().min(1)
/** An editor saves a second after one stops typing. */
const SAVE_RATE = { perSecond: 3, burst: 60 }
const NEW_RATE = { perSecond: 0.2, burst: 30 }

/** What an organisation brings of its own, whatever its kind: scenarios and observation grids. */
export const libraryRouter = router({
  list: memberProcedure
    .input(ofKind)
    .query(({ ctx, input }) => listItems(ctx.runtime, ctx.member, input.kind)),
  grids: memberProcedure.query(({ ctx }) => readGridLibrary(ctx.runtime, ctx.member)),
  gridBase: memberProcedure
    .input(z.object({ key: idInput }))
    .query(({ ctx, input }) => readGridBase(ctx.runtime, ctx.member, input)),
  editor: memberProcedure.input(ofItem).query(({ ctx, input }) => readEditor(ctx.runtime, ctx.member, input)),
  versions: memberProcedure
    .input(ofItem)
    .query(({ ctx, input }) => readVersions(ctx.runtime, ctx.member, input)),
  comingUse: memberProcedure
    .input(ofItem)
    .query(({ ctx, input }) => readComingUse(ctx.runtime, ctx.member, input)),
  openBrief: memberProcedure
    .input(ofItem)
    .mutation(({ ctx, input }) => openBrief(ctx.runtime, ctx.member, input)),
  create: memberProcedure
    .use(rateLimited(NEW_RATE))
    .input(ofKind.extend({ owner: givenOwnerSchema }))
    .mutation(({ ctx, input }) => createBlank(ctx.runtime, ctx.member, input)),
  copy: memberProcedure
    .use(rateLimited(NEW_RATE))
    .input(ofItem.extend({ owner: givenOwnerSchema, version: version.optional() }))
    .mutation(({ ctx, input }) => copyItem(ctx.runtime, ctx.member, input)),
  save: memberProcedure
    .use(rateLimited(SAVE_RATE))
    .input(ofItem.extend({ edits: fieldEditsSchema }))
    .mutation(({ ctx, input }) => saveEdits(ctx.runtime, ctx.member, input)),
  settle: memberProcedure
    .input(ofItem.extend({ asideId: idInput, take: z.boolean() }))
    .mutation(({ ctx, input }) => settleAside(ctx.runtime, ctx.member, input)),
  publish: memberProcedure
    .input(ofItem.extend({ revision }))
    .mutation(({ ctx, input }) => publishDraft(ctx.runtime, ctx.member, input)),
  discard: memberProcedure
    .input(ofItem.extend({ revision }))
    .mutation(({ ctx, input }) => discardDraft(ctx.runtime, ctx.member, input)),
  restore: memberProcedure
    .input(ofItem.extend({ version, revision }))
    .mutation(({ ctx, input }) => restoreVersion(ctx.runtime, ctx.member, input)),
  archive: memberProcedure
    .input(ofItem.extend({ isArchived: z.boolean() }))
    .mutation(({ ctx, input }) => archiveItem(ctx.runtime, ctx.member, input)),
  share: memberProcedure
    .input(ofItem)
    .mutation(({ ctx, input }) => shareItem(ctx.runtime, ctx.member, input)),
  look: memberProcedure
    .input(ofItem.extend({ place: z.string().max(200).nullable() }))
    .mutation(({ ctx, input }) => lookAtItem(ctx.runtime, ctx.member, input)),
})
