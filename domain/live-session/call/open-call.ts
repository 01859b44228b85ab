import type { LiveSessionState } from '../state'

/** The open call of a room: since when (epoch ms), and by whom, who asked first before the other. */
export type OpenCall = { readonly since: number; readonly callerIds: readonly string[] }

/** Whether somebody asks for a supervisor to come, as far as this copy of the state knows; null when nobody does. */
export function openCall({ calls }: Pick<LiveSessionState, 'calls'>): OpenCall | null {
  const inOrder = [...calls].sort(([, one], [, other]) => one - other)
  const first = inOrder[0]
  return first ? { since: first[1], callerIds: inOrder.map(([personId]) => personId) } : null
}
