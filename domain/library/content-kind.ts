import * as z from 'zod/mini'
import type { Localized } from '@/domain/localized'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { scenarioSchema } from '@/domain/scenario/scenario'
import { scenarioDraftSchema, versionOfDraft } from '@/domain/scenario/scenario-draft'
import type { LibraryKind } from './item'
import { nameOf } from './merge-edits'

export type Content = Record<string, unknown>

/** Why a draft cannot be published: where, with elements of lists by their `id` or `key`, and zod's code or the schema's own words. */
export type Fault = { readonly path: readonly string[]; readonly reason: string }

/** What drafts and versions of one kind of content are. */
export type ContentKind = {
  /** Whether an item may begin with nothing in it; else it begins as a copy. */
  readonly hasBlank: boolean
  /** A draft as this release reads it, what is absent filled in; null for what is no draft of this kind. */
  readDraft(content: unknown): Content | null
  /** The version that this draft would be; to be checked by `schema`. */
  versionOf(draft: Content, id: { key: string; version: number }): Content
  readonly schema: z.ZodMiniType
  /** What people call it; empty while it has no name. */
  titleOf(content: Content): Localized
}

const scenarioKind: ContentKind = {
  hasBlank: true,
  readDraft: (content) => scenarioDraftSchema.safeParse(content).data ?? null,
  versionOf: (draft, id) => versionOfDraft(scenarioDraftSchema.parse(draft), id),
  schema: scenarioSchema,
  titleOf: (content) => {
    const name = scenarioDraftSchema.safeParse(content).data?.persona.shortName ?? ''
    return { fr: name, en: name }
  },
}

const gridTitleSchema = z.object({ title: z.object({ fr: z.string(), en: z.string() }) })
const gridDraftSchema = z.looseObject({ title: z.optional(z.unknown()) })

const gridKind: ContentKind = {
  hasBlank: false,
  readDraft: (content) => gridDraftSchema.safeParse(content).data ?? null,
  versionOf: (draft, id) => ({ ...draft, ...id }),
  schema: observationGridSchema,
  titleOf: (content) => gridTitleSchema.safeParse(content).data?.title ?? { fr: '', en: '' },
}

export const contentKinds: Readonly<Record<LibraryKind, ContentKind>> = {
  scenario: scenarioKind,
  grid: gridKind,
}

/** The version a draft would be published as, or why it cannot be yet. */
export function checkDraft(
  kind: LibraryKind,
  draft: Content,
  id: { key: string; version: number },
): { version: Content; faults: readonly [] } | { version: null; faults: readonly Fault[] } {
  const { schema, versionOf } = contentKinds[kind]
  const wanted = versionOf(draft, id)
  const checked = schema.safeParse(wanted)
  if (checked.success) return { version: checked.data as Content, faults: [] }
  const faults = checked.error.issues.map((issue) => ({
    path: namedPath(wanted, issue.path),
    reason: issue.code === 'custom' ? issue.message : issue.code,
  }))
  return { version: null, faults }
}

/** A path with the elements of lists by their names instead of their places. */
function namedPath(content: unknown, path: readonly PropertyKey[]): string[] {
  let inside = content
  return path.map((step) => {
    const here: unknown = inside
    inside = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : null
    return (Array.isArray(here) ? nameOf(inside) : null) ?? String(step)
  })
}
