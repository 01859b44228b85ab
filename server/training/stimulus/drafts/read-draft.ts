import { momentDraftSchema } from '@/domain/stimulus/moment-draft'
import { namesOf } from '@/server/library/items/people'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { type SavedDraft, takeDraft } from './draft-rows'

/** A draft as its form shows it. `people`: names of those whose texts stand aside. */
export type OpenedDraft = SavedDraft & {
  readonly isRewrite: boolean
  readonly people: Record<string, string>
}

/** A moment that is being written. @throws DomainError roleMayNot, notFound */
export async function readDraft(shell: Shell, member: Membership, draftId: string): Promise<OpenedDraft> {
  const { db } = shell.database
  const { content, aside, revision, rewrites, updatedAt } = await takeDraft(db, member, draftId)
  const writers = aside.map(({ by }) => by)
  return {
    content: momentDraftSchema.parse(content),
    aside,
    revision,
    isRewrite: rewrites !== null,
    savedAt: updatedAt.getTime(),
    people: await namesOf(db, member.cohortId, writers),
  }
}
