import type { Locale } from '@/domain/localized'
import type { ObservationGrid } from '../grid'
import type { GridFault, GridFaultReason, GridPart, GridPlace } from '../grid-fault'
import { ruleFaults } from '../grid-rules'
import { gridShape } from '../grid-schema'
import type { DraftGrid } from './draft-grid-schema'

/** The key and number a draft is going to have once it is published. */
export type GridIdentity = Pick<ObservationGrid, 'key' | 'version'>

const anyIdentity: GridIdentity = { key: 'draft', version: 1 }

/**
 * Everything that keeps a draft from being published, each with its reason and its place; none for a draft whose grid the
 * schema accepts.
 */
export function gridFaults(draft: DraftGrid): readonly GridFault[] {
  const shape = gridShape.safeParse({ ...draft, ...anyIdentity })
  return [...(shape.error?.issues.map((issue) => shapeFault(draft, issue)) ?? []), ...ruleFaults(draft)]
}

/** The grid that a draft is published as; null while it has a fault. */
export function publishable(draft: DraftGrid, identity: GridIdentity): ObservationGrid | null {
  if (gridFaults(draft).length > 0) return null
  return gridShape.parse({ ...draft, ...identity })
}

/** As much of an issue of zod as is read here. */
type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly origin?: unknown
  readonly message: string
}

function shapeFault(draft: DraftGrid, issue: Issue): GridFault {
  const place = placeOf(draft, issue.path)
  return {
    reason: reasonOf(issue, place),
    place,
    value: null,
    message: `${issue.path.join('.')}: ${issue.message}`,
  }
}

function reasonOf({ code, origin }: Issue, { field, locale }: GridPlace): GridFaultReason {
  if (field.at(-1) === 'hotkey') return 'hotkeyMissing'
  if (locale !== null) return 'textMissing'
  if (code === 'too_small' && origin === 'array') return 'tooFew'
  if (code === 'too_big' && origin === 'array') return 'tooMany'
  return 'malformed'
}

const parts: readonly GridPart[] = ['phases', 'lanes', 'families', 'codes', 'frame']

function placeOf(draft: DraftGrid, path: readonly PropertyKey[]): GridPlace {
  const names = path.map((each) => (typeof each === 'number' ? each : String(each)))
  const last = names.at(-1)
  const locale: Locale | null = last === 'fr' || last === 'en' ? last : null
  const below = locale ? names.slice(0, -1) : names
  const part = parts.find((each) => each === below[0])
  if (!part || part === 'grid') return { part: 'grid', index: null, key: null, field: below, locale }
  const index = typeof below[1] === 'number' ? below[1] : null
  const key = index === null ? null : (draft[part][index]?.key ?? null)
  return { part, index, key, field: below.slice(index === null ? 1 : 2), locale }
}
