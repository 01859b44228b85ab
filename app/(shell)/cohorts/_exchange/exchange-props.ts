import type { LibraryKind } from '@/domain/library/item'

export type ExchangeProps = {
  readonly cohortId: string
  readonly kind: LibraryKind
  readonly onClose: () => void
}
