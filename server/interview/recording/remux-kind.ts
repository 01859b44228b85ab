import type { Input, Kind } from '@/server/platform/heavy-work/kind'
import type { StoreConfig } from '@/server/platform/media/open-store'

/**
 * A segment that becomes one file. `secret`: of the files of its track; `chunks`: names of its sealed chunks, in order; `name`: of the file
 * to write. The child process opens and seals by itself: what was said leaves its memory sealed.
 */
export type Remux = Input & {
  readonly store: StoreConfig
  readonly secret: Uint8Array
  readonly chunks: readonly string[]
  readonly name: string
}

export const remuxKind: Kind<Remux> = { name: 'remux' }
