import type { Notice } from '@/domain/exchange/boris/notice'
import { readBoris } from '@/domain/exchange/boris/read-boris'
import type { Problems } from '@/domain/exchange/problem'
import { readContentFile } from '@/domain/exchange/read-content-file'
import type { LibraryKind } from '@/domain/library/item'
import type { Locale } from '@/domain/localized'

export type Upload = { readonly kind: LibraryKind; readonly text: string; readonly locale: Locale }
export type UploadItem = {
  readonly index: number
  readonly name: string
  /** The key that its file gives it. */
  readonly key: string
  readonly content: Record<string, unknown>
  /** An ethogram gives a draft, which a person completes. */
  readonly isDraft: boolean
}
export type ReadUpload = Problems & {
  readonly items: readonly (
    | UploadItem
    | { readonly index: number; readonly name: string; readonly content: null }
  )[]
  readonly notices: readonly Notice[]
}

/** Reads what a person brings in: a file of this kind, or a BORIS project where grids are brought in. */
export function readUpload({ kind, text, locale }: Upload): ReadUpload {
  if (kind === 'grid' && looksLikeBoris(text)) return readEthogram(text, locale)
  const { items, ...wrong } = readContentFile(kind, text)
  return {
    items: items.map(({ index, name, content }) =>
      content ? { index, name, key: content.key, content, isDraft: false } : { index, name, content: null },
    ),
    ...wrong,
    notices: [],
  }
}

function readEthogram(text: string, locale: Locale): ReadUpload {
  const { grid, notices, ...wrong } = readBoris(text, locale)
  if (!grid) return { items: [], notices: [], ...wrong }
  const { key, title } = grid
  return { items: [{ index: 0, name: title[locale], key, content: grid, isDraft: true }], ...wrong, notices }
}

/** A project names its behaviours; a file of ours names its format first. */
function looksLikeBoris(text: string): boolean {
  return text.includes('"behaviors_conf"') && !/^\uFEFF?\s*\{\s*"(?:\$schema|format)"/.test(text)
}
