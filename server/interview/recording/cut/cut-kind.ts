import type { Locale } from '@/domain/localized'
import type { Kind } from '@/server/platform/heavy-work/kind'
import type { StoreConfig } from '@/server/platform/media/open-store'

/** A stretch to cut out of one voice. `name`: of the sealed file of its segment; `fromMs`, `toMs`: from the beginning of that file. */
export type OrderedCut = {
  readonly locale: Locale
  readonly store: StoreConfig
  readonly secret: Uint8Array
  readonly name: string
  readonly fromMs: number
  readonly toMs: number
}

export const voiceCut: Kind<OrderedCut> = { name: 'voiceCut' }
