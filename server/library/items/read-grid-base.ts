import { and, count, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { libraryItem, liveSession } from '@/db/schema'
import { type ItemPlace, isOffered } from '@/domain/library/item-rights'
import { heldStatuses } from '@/domain/live-session/core/held'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { takeItem } from './take-item'
import { versionOf } from './versions'

export type GridBase = {
  /** What a draft of the grid is compared with: its latest version, of a new copy the version it was copied from; null for none. */
  content: Record<string, unknown> | null
  version: number
  /** The grid this version is of, where that is another one. */
  copiedFrom: string | null
  /** Interviews of the cohort that took place with this version, which they keep. */
  held: number
}

/** What the draft of a grid is compared with. @throws DomainError roleMayNot, notFound */
export async function readGridBase(
  shell: Shell,
  member: Membership,
  { key }: { key: string },
): Promise<GridBase> {
  const { db } = shell.database
  const { item, editor } = await takeItem(db, member, { kind: 'grid', key })
  const latest = await versionOf(db, { kind: 'grid', key })
  if (latest) {
    const { version, content } = latest
    return { version, content, copiedFrom: null, held: await heldWith(shell, member.cohortId, key, version) }
  }
  const { copiedFrom, copiedVersion } = item
  const isTold = copiedFrom !== null && (await isWithin(db, editor, copiedFrom))
  const source = isTold
    ? await versionOf(db, { kind: 'grid', key: copiedFrom }, copiedVersion ?? undefined)
    : null
  return { content: source?.content ?? null, version: source?.version ?? 1, copiedFrom, held: 0 }
}

async function isWithin(db: Db, from: ItemPlace, key: string): Promise<boolean> {
  const [source] = await db
    .select({ owner: libraryItem.owner, cohortId: libraryItem.cohortId })
    .from(libraryItem)
    .where(and(eq(libraryItem.kind, 'grid'), eq(libraryItem.key, key)))
  return source !== undefined && isOffered(source, from)
}

async function heldWith(shell: Shell, cohortId: string, key: string, version: number): Promise<number> {
  const [row] = await shell.database.db
    .select({ held: count() })
    .from(liveSession)
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        eq(liveSession.gridKey, key),
        eq(liveSession.gridVersion, version),
        inArray(liveSession.status, [...heldStatuses]),
      ),
    )
  return row?.held ?? 0
}
