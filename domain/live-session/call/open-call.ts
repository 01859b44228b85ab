import type { LiveSessionState } from '../state'

/** The open call of a room: since when (epoch ms), and who asked, in the order in which they asked. */
export type OpenCall = { readonly since: number; readonly callerIds: readonly string[] }

/** The open call of a room, as far as this copy of the state knows; null where no player calls. */
export function openCall({ calls }: Pick<LiveSessionState, 'calls'>): OpenCall | null {
  const inOrder = [...calls].sort(([, one], [, other]) => one - other)
  const first = inOrder[0]
  return first ? { since: first[1], callerIds: inOrder.map(([personId]) => personId) } : null
}
