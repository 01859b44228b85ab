import type { LoggedKind } from '@/domain/retention/retention'
import type { LiveSessionState } from '../state'

/**
 * Whether one of these kinds was erased at the end of its time: then nothing is computed from it, since it would be computed from a part,
 * and its absence says nothing of what happened.
 */
export function isErased({ purges }: Pick<LiveSessionState, 'purges'>, ...kinds: LoggedKind[]): boolean {
  return kinds.some((kind) => purges.has(kind))
}
