import type { Length, LoggedKind } from '@/domain/retention/retention'
import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'

/**
 * Each part forgets its share of what `purged` names. The state then equals one folded after the erasure, so a process
 * or page that remembers more forgets it with this fact.
 */
export type PurgeState = {
  /** What was erased of this log at the end of its time: when first, and how long it had been kept. */
  readonly purges: ReadonlyMap<LoggedKind, { readonly at: number; readonly length: Length }>
}

export const noPurge: PurgeState = { purges: new Map() }

export const purgeChanges: Changes<'purge', PurgeState, CoreState> = {
  purged(folding, { at, payload }) {
    for (const { kind, length } of payload.kinds) {
      const purges = own(folding, 'purges')
      purges.set(kind, { at: purges.get(kind)?.at ?? at, length })
    }
  },
}
