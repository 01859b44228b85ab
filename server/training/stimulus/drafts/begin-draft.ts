import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { stimulusDraft } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { Locale } from '@/domain/localized'
import { builtInStimulus } from '@/domain/stimulus/built-in-stimuli'
import { draftOf, emptyDraft } from '@/domain/stimulus/moment-draft'
import { mostWritten, type Stimulus } from '@/domain/stimulus/stimulus'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { isUuid } from '@/server/platform/is-uuid'
import type { Shell } from '@/server/platform/shell'
import { writtenIn } from '../stimuli-of'
import { mayBeRewritten } from './draft-rows'

/** What a draft begins with. `rewrite`: goes in the place of that moment; of a copy and of a new one nothing stands in the library. */
export type DraftWish =
  | { readonly kind: 'new' }
  | { readonly kind: 'copy' | 'rewrite'; readonly stimulusKey: string }

/**
 * Begins to write a moment, in the language of the person; gives the open draft where one rewrites that moment already.
 * @throws DomainError roleMayNot, tooManyMoments, notFound for a moment that is not written or built in, momentUsed where it was put
 */
export async function beginDraft(
  { database: { db } }: Shell,
  member: Membership,
  { wish, language }: { wish: DraftWish; language: Locale },
): Promise<{ draftId: string }> {
  requirePermission(member, 'stimulus.lead')
  const { cohortId, personId: updatedBy } = member
  return db.transaction(async (tx) => {
    const source = wish.kind === 'new' ? null : await sourceOf(tx, cohortId, wish.stimulusKey)
    const rewrites = wish.kind === 'rewrite' ? wish.stimulusKey : null
    if (rewrites !== null) {
      if (!(await mayBeRewritten(tx, member, rewrites))) throw new DomainError('momentUsed')
      const [open] = await tx
        .select({ draftId: stimulusDraft.id })
        .from(stimulusDraft)
        .where(eq(stimulusDraft.rewrites, rewrites))
      if (open) return open
    }
    const [held] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(stimulusDraft)
      .where(eq(stimulusDraft.cohortId, cohortId))
    if ((held?.count ?? 0) >= mostWritten) throw new DomainError('tooManyMoments')
    const content = source ? draftOf(source, language) : emptyDraft(language)
    const draftId = randomUUID()
    await tx.insert(stimulusDraft).values({ id: draftId, cohortId, rewrites, content, updatedBy })
    return { draftId }
  })
}

async function sourceOf(tx: Tx, cohortId: string, stimulusKey: string): Promise<Stimulus> {
  const written = isUuid(stimulusKey) ? await writtenIn(tx, cohortId) : []
  const source = builtInStimulus(stimulusKey) ?? written.find(({ key }) => key === stimulusKey)
  if (!source) throw new DomainError('notFound')
  return source
}
