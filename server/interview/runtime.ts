import type { Runtime as PlatformRuntime } from '@/server/platform/runtime'
import type { RelaySettings } from './meeting/relay-config'
import type { Shell } from './shell'

/** The running server with what live sessions and their meetings need. */
export type Runtime = PlatformRuntime &
  Shell & {
    /** By which servers browsers find a path to each other for sound and picture; null: directly, or not at all. */
    readonly env: { readonly relay: RelaySettings | null }
  }
