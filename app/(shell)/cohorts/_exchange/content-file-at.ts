import type { LibraryKind } from '@/domain/library/item'

type Wanted = { readonly cohortId: string; readonly kind: LibraryKind; readonly keys: readonly string[] }

/** The address at which the published versions of some items are one file. */
export function contentFileAt({ cohortId, kind, keys }: Wanted): string {
  const query = new URLSearchParams([['kind', kind], ...keys.map((key) => ['key', key])])
  return `/cohorts/${cohortId}/content-file?${query}`
}
