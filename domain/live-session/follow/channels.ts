import { isPlayer, type Seat, type Viewer } from '../core/seat'

/**
 * Realtime channel names. Presence carries who is here; each seat has a private channel with its own views. Observers never
 * see each other's marks before unsealing, nor do supervisors who code blind, so each of them has one.
 */
export function presenceChannel(liveSessionId: string): string {
  return `presence-live-session-${liveSessionId}`
}

export function seatChannel(liveSessionId: string, viewer: Viewer): string {
  const suffix = isPlayer(viewer.seat) ? viewer.seat : `${viewer.seat}-${viewer.personId}`
  return `${seatChannels(liveSessionId)}-${suffix}`
}

/** What the names of all seat channels of a live session begin with; of every live session when none is given. */
export function seatChannels(liveSessionId = ''): string {
  return `private-live-session-${liveSessionId}`
}

/** Reads a channel name back; null when it is none of ours. */
export function parseChannel(
  channel: string,
):
  | { kind: 'presence'; liveSessionId: string }
  | { kind: 'seat'; liveSessionId: string; seat: Seat; personId: string | null }
  | null {
  const presence = /^presence-live-session-([0-9a-f-]{36})$/u.exec(channel)
  if (presence?.[1]) return { kind: 'presence', liveSessionId: presence[1] }
  const seat =
    /^private-live-session-([0-9a-f-]{36})-(advisor|beneficiary|supervisor|observer)(?:-(\S+))?$/u.exec(
      channel,
    )
  if (!seat?.[1]) return null
  const personId = seat[3] ?? null
  const held = seat[2] as Seat
  if (isPlayer(held) !== (personId === null)) return null
  return { kind: 'seat', liveSessionId: seat[1], seat: held, personId }
}

/**
 * Messages on the seat channels. `facts` carries views in order; `head` only says how far the log has come; `signal` is part of what another
 * page tells this one to connect their sound and picture.
 */
export const realtimeEvents = { facts: 'facts', head: 'head', signal: 'signal' } as const
