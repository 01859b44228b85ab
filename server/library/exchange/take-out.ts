import { DomainError } from '@/domain/domain-error'
import { writeBoris } from '@/domain/exchange/boris/write-boris'
import { mostItems, writeContentFile } from '@/domain/exchange/content-file'
import type { LibraryKind } from '@/domain/library/item'
import type { Locale } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { Scenario } from '@/domain/scenario/scenario'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import { requireOpen, takeItem } from '@/server/library/items/take-item'
import { versionOf } from '@/server/library/items/versions'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Shell } from '@/server/platform/shell'

export const outFormats = ['json', 'boris'] as const
export type OutFormat = (typeof outFormats)[number]

export type TakenOut = { readonly fileName: string; readonly type: string; readonly text: string }

type Asked = {
  readonly kind: LibraryKind
  readonly keys: readonly string[]
  readonly format: OutFormat
  readonly locale: Locale
  /** Epoch ms. */
  readonly now: number
}

/**
 * The latest versions of these items as a file. One item that may not leave refuses all.
 * @throws DomainError roleMayNot, notFound for no item or one without a version, briefShut for a situation on which the
 * person may still advise (docs/decisions/021)
 */
export async function takeOut(shell: Shell, member: Membership, asked: Asked): Promise<TakenOut> {
  const { kind, format, locale, now } = asked
  const keys = [...new Set(asked.keys)]
  if (keys.length === 0 || keys.length > mostItems) throw new DomainError('notFound')
  const { db } = shell.database
  const contents: unknown[] = []
  for (const key of keys) {
    const { item } = await takeItem(db, member, { kind, key })
    await requireOpen(db, member.personId, item)
    const latest = await versionOf(db, { kind, key })
    if (!latest) throw new DomainError('notFound')
    contents.push(latest.content)
  }
  const name = keys.length === 1 ? keys[0] : kind === 'scenario' ? 'situations' : 'grids'
  if (kind === 'scenario') return json(`${name}.json`, writeContentFile('scenario', contents as Scenario[]))
  const grids = contents as ObservationGrid[]
  if (format === 'json') return json(`${name}.json`, writeContentFile('grid', grids))
  const [grid, ...others] = grids
  if (!grid || others.length > 0) throw new DomainError('notFound')
  return {
    fileName: `${name}.boris`,
    type: 'application/json',
    text: writeBoris(grid, locale, `${dayOf(now)}T${timeOf(now)}:00`),
  }
}

function json(fileName: string, text: string): TakenOut {
  return { fileName, type: 'application/json', text }
}
