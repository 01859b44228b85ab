import { and, desc, eq, inArray } from 'drizzle-orm'
import { cohort, libraryDraft, observationGrid } from '@/db/schema'
import { may } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Localized } from '@/domain/localized'
import { type DraftGrid, draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { type MarkSign, type ObservationGrid, valencesOf } from '@/domain/observation/grid'
import { readGrid } from '@/domain/observation/read-grid'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'
import { type ListedItem, listItems } from './list-items'

export type ListedGrid = ListedItem & {
  families: { key: string; label: Localized; sign: MarkSign }[]
  codes: number
  phases: number
}

/** What of a grid, published or in the making, the list tells of. */
type Held = Pick<DraftGrid | ObservationGrid, 'families' | 'codes' | 'phases'>

export type GridLibrary = {
  cohortName: string
  /** The grid of the cohort's next interviews. */
  used: { key: string; version: number }
  mayCreate: boolean
  mayGiveToOrganisation: boolean
  /** Whether the reader may choose the cohort's grid. */
  mayChoose: boolean
  grids: ListedGrid[]
}

/**
 * The grids a cohort may use, archived ones and mere drafts too, each with what it holds in its latest version.
 * @throws DomainError roleMayNot
 */
export async function readGridLibrary(shell: Shell, member: Membership): Promise<GridLibrary> {
  const { items, ...rights } = await listItems(shell, member, 'grid')
  const { db } = shell.database
  const keys = items.map(({ key }) => key)
  const [[own], versions, drafts] = await Promise.all([
    db
      .select({ key: cohort.gridKey, version: cohort.gridVersion })
      .from(cohort)
      .where(eq(cohort.id, member.cohortId)),
    db
      .selectDistinctOn([observationGrid.key], { key: observationGrid.key, content: observationGrid.content })
      .from(observationGrid)
      .where(inArray(observationGrid.key, keys))
      .orderBy(observationGrid.key, desc(observationGrid.version)),
    db
      .select({ key: libraryDraft.key, content: libraryDraft.content })
      .from(libraryDraft)
      .where(and(eq(libraryDraft.kind, 'grid'), inArray(libraryDraft.key, keys))),
  ])
  if (!own) throw new DomainError('notFound')
  const contents = new Map<string, Held | undefined>([
    ...drafts.map(({ key, content }) => [key, draftGridSchema.safeParse(content).data] as const),
    ...versions.map(({ key, content }) => [key, readGrid(content)] as const),
  ])
  return {
    ...rights,
    cohortName: member.cohortName,
    used: own,
    mayChoose: may(member.role, 'cohort.configure') && !member.isArchived,
    grids: items.map((item) => ({ ...item, ...heldIn(contents.get(item.key)) })),
  }
}

function heldIn(grid: Held | undefined): Pick<ListedGrid, 'families' | 'codes' | 'phases'> {
  return {
    families: (grid?.families ?? []).map(({ key, label, shape, colour, valence }) => ({
      key,
      label,
      sign: { shape, colour, valence: valencesOf({ valence })[0] ?? null },
    })),
    codes: grid?.codes.length ?? 0,
    phases: grid?.phases.length ?? 0,
  }
}
