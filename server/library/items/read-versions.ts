import { type Content, contentKinds } from '@/domain/library/content-kind'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { namesOf } from './people'
import { type ItemName, requireOpen, takeItem } from './take-item'
import { versionsOf } from './versions'

/** A published version. `at` in epoch ms; `by`: who published it; null for a built-in one. `content`: as a draft of it would begin. */
export type ReadVersion = { version: number; at: number; by: string | null; content: Content }

/** All versions of an item with what they say, the latest first. @throws DomainError roleMayNot, notFound, briefShut */
export async function readVersions(shell: Shell, member: Membership, name: ItemName): Promise<ReadVersion[]> {
  const { db } = shell.database
  const { item } = await takeItem(db, member, name)
  await requireOpen(db, member.personId, item)
  const versions = await versionsOf(db, name)
  const names = await namesOf(
    db,
    member.cohortId,
    versions.map(({ by }) => by),
  )
  const { readDraft } = contentKinds[name.kind]
  return versions.map(({ version, at, by, content }) => ({
    version,
    at: at.getTime(),
    by: by && (names[by] ?? null),
    content: readDraft(content) ?? content,
  }))
}
