import type { Sending, Signal } from '@/domain/live-session/meeting/signal'

/**
 * How one other person of the mesh is connected. A connection has two names: `own` for this page's end, `page` for
 * theirs. A new try takes new names, so signals for a former connection are recognised.
 */
export type PeerState = {
  /** Whether this page makes the offers. */
  readonly initiates: boolean
  readonly isIn: boolean
  readonly isPresent: boolean
  readonly own: string
  /** Null while their page has not been heard of, or has left. */
  readonly page: string | null
  /** Names of theirs that others have followed: what comes late from them is ignored. */
  readonly past: readonly string[]
  /** `mending`: an established connection is looking for another path. */
  readonly phase: 'none' | 'joining' | 'connected' | 'mending'
  /** Tries from the beginning that came to nothing since the last connection. */
  readonly tries: number
  /** Paths looked for anew since the connection began. */
  readonly mends: number
  readonly hasConnected: boolean
  /** The path has just been interrupted, and may come back by itself. */
  readonly isDown: boolean
  /** An offer of this page waits for its answer. */
  readonly isOffering: boolean
  /** Both have described themselves; what is missing is a path. */
  readonly isAgreed: boolean
  /** The connection has held for a moment: a hello now is a call for help, not one that was under way. */
  readonly isSettled: boolean
  /** No path was found at the last try. */
  readonly lacksPath: boolean
  /** Negotiations in a row that the browser here refused, and whether theirs refuses them. */
  readonly refusals: number
  readonly isRefused: boolean
  /** They said goodbye: they say hello when they come back. */
  readonly hasLeft: boolean
  /** They were connected or said goodbye since this page entered: they are gone, and not just yet to come. */
  readonly wasThere: boolean
  readonly hellos: number
  /** How often what this page sends has changed, and how often they were told of it since. */
  readonly changes: number
  readonly tellings: number
  readonly microphone: Sending
  readonly camera: Sending
}

export const timers = ['hello', 'join', 'mend', 'down', 'settle', 'telling'] as const
export type Timer = (typeof timers)[number]

/** What is told to connect: how a recording stands is another matter. */
export type PeerSignal = Exclude<Signal, { type: 'recording' }>
export type Described = Extract<Signal, { type: 'description' | 'candidates' }>

export type PeerInput =
  | { readonly type: 'entered' }
  | { readonly type: 'left' }
  | { readonly type: 'presence'; readonly isPresent: boolean }
  | { readonly type: 'signal'; readonly page: string; readonly signal: PeerSignal }
  /** What the browser says of the path of the present connection. */
  | { readonly type: 'path'; readonly path: 'connected' | 'disconnected' | 'failed' }
  | { readonly type: 'negotiationFailed' }
  /** Nothing has come for a while of what they say they send. */
  | { readonly type: 'stalled' }
  /** The network of this device came back, or is another one. */
  | { readonly type: 'networkChanged' }
  /** The person asks for a new connection. */
  | { readonly type: 'reconnect' }
  | { readonly type: 'sendingChanged' }
  | { readonly type: 'elapsed'; readonly timer: Timer }

export type PeerEffect =
  /** `to`: the page of theirs that a goodbye is meant for. */
  | { readonly type: 'send'; readonly what: 'hello' | 'sending' | 'bye' }
  /** Closes the present connection, if there is one, and begins another between `own` and `page`. */
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'offer'; readonly isRestart: boolean }
  /** Says again how this end is reached. */
  | { readonly type: 'repeat' }
  | { readonly type: 'take'; readonly signal: Described }
  | { readonly type: 'start'; readonly timer: Timer }
  | { readonly type: 'stop'; readonly timer: Timer }

export function startingPeer(initiates: boolean, own: string): PeerState {
  return {
    initiates,
    isIn: false,
    isPresent: false,
    own,
    page: null,
    past: [],
    phase: 'none',
    tries: 0,
    mends: 0,
    hasConnected: false,
    isDown: false,
    isOffering: false,
    isAgreed: false,
    isSettled: false,
    lacksPath: false,
    refusals: 0,
    isRefused: false,
    hasLeft: false,
    wasThere: false,
    hellos: 0,
    changes: 0,
    tellings: 0,
    microphone: 'none',
    camera: 'none',
  }
}

/** One refusal may be a crossing of two tries; another says that the two browsers do not understand each other. */
export function lacksAgreementHere({ refusals }: Pick<PeerState, 'refusals'>): boolean {
  return refusals > 1
}

export function lacksAgreement(peer: PeerState): boolean {
  return lacksAgreementHere(peer) || peer.isRefused
}
