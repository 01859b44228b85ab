import type { PeerEffect, PeerState } from './peer-state'

/** What becomes of a peer, and what is to be done for it, in order. */
export type Reaction = { readonly peer: PeerState; readonly effects?: readonly PeerEffect[] }

/** Asks them for a connection, or tells that this page is there. */
export const hello: PeerEffect = { type: 'send', what: 'hello' }
/** Tells them what this page sends. */
export const sending: PeerEffect = { type: 'send', what: 'sending' }
const pastMax = 20
/** Nothing refused by either browser. */
export const agreeing = { refusals: 0, isRefused: false } as const

/** The peer with its connection gone; names and presence stay. */
export function withoutConnection(peer: PeerState): PeerState {
  const nothing = { isDown: false, isOffering: false, isAgreed: false, isSettled: false }
  return { ...peer, ...nothing, phase: 'none', mends: 0 }
}

/** A browser refused what the other described. */
export function noteRefusal(before: PeerState): PeerState {
  const phase = before.phase === 'connected' ? 'mending' : before.phase
  return { ...before, phase, refusals: before.refusals + 1 }
}

/** Alone again: their page is gone, and its name is one of the former ones. */
export function forgotten(peer: PeerState): PeerState {
  const wasThere = peer.wasThere || peer.hasConnected
  const gone = { ...agreeing, page: null, tries: 0, hasConnected: false, lacksPath: false, hellos: 0 }
  return { ...withoutConnection(peer), ...gone, wasThere, past: pastWith(peer) }
}

function pastWith({ past, page }: PeerState): readonly string[] {
  return page === null ? past : [...past, page].slice(-pastMax)
}

/** A name that another has followed is welcome only where the present one is unused. */
export function isWelcome({ past, page, phase, tries }: PeerState, name: string): boolean {
  return !past.includes(name) || page === null || (phase !== 'connected' && tries > 0)
}

/** Joins a page by a name that was not heard before; `back`: said to it first. */
export function adopt(before: PeerState, page: string, back: readonly PeerEffect[]): Reaction {
  const past = pastWith(before).filter((each) => each !== page)
  const peer = { ...withoutConnection(before), past, page, hasLeft: false, hellos: 0 }
  const { peer: joined, effects = [] } = join(peer)
  return { peer: joined, effects: [...back, ...effects] }
}

/** Begins the connection between the two names. */
function join(peer: PeerState): Reaction {
  const offer: readonly PeerEffect[] = peer.initiates ? [{ type: 'offer', isRestart: false }] : []
  return {
    peer: { ...peer, phase: 'joining', isOffering: peer.initiates },
    effects: [{ type: 'open' }, ...offer],
  }
}

/** Begins once more under a new name of this end; closes where they are gone. */
export function beginAnew(before: PeerState, newName: string): Reaction {
  const peer = { ...withoutConnection(before), own: newName, tries: before.tries + 1 }
  if (before.page === null) return { peer, effects: [hello] }
  if (!before.isPresent) return { peer: forgotten(peer), effects: [{ type: 'close' }] }
  const { peer: joined, effects = [] } = join(peer)
  return { peer: joined, effects: [hello, ...effects] }
}

/** Looks for another path; the sound goes on meanwhile where it can. */
export function mend(before: PeerState, newName: string): Reaction {
  if (before.isOffering) return beginAnew(before, newName)
  const peer: PeerState = { ...before, phase: 'mending', mends: before.mends + 1, hellos: 0 }
  if (!peer.initiates) return { peer, effects: [hello] }
  return { peer: { ...peer, isOffering: true }, effects: [{ type: 'offer', isRestart: true }] }
}
