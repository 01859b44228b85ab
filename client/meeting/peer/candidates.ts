import type { Signal } from '@/domain/live-session/meeting/signal'
import { candidateMaxLength, candidatesMax } from '@/domain/live-session/meeting/signal-schema'

export type Candidate = Extract<Signal, { type: 'candidates' }>['candidates'][number]

/** The fragments by which a session description names its ICE rounds. */
export function fragmentsOf(sdp: string): ReadonlySet<string> {
  return new Set([...sdp.matchAll(/^a=ice-ufrag:(\S+)/gmu)].flatMap((found) => found[1] ?? []))
}

/** Whether a candidate belongs to the rounds that a description names; one that names none belongs to any. */
export function belongsTo({ usernameFragment }: Candidate, sdp: string): boolean {
  return usernameFragment === null || fragmentsOf(sdp).has(usernameFragment)
}

export function candidateOf(found: RTCIceCandidate): Candidate | null {
  const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = found
  if (candidate === '' || candidate.length > candidateMaxLength) return null
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment: usernameFragment ?? null }
}

const gatherMs = 150

/** Gathers the candidates of this end and sends them together. */
export function createCandidateBatch(send: (candidates: Candidate[]) => void) {
  let waiting: Candidate[] = []
  let sent: Candidate[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  function flush() {
    timer = null
    const candidates = waiting
    waiting = []
    sent.push(...candidates)
    for (let at = 0; at < candidates.length; at += candidatesMax)
      send(candidates.slice(at, at + candidatesMax))
  }

  return {
    add(candidate: Candidate) {
      waiting.push(candidate)
      timer ??= setTimeout(flush, gatherMs)
    },
    /** Drops what waits of the rounds before this description. */
    keepOnly(sdp: string) {
      waiting = waiting.filter((each) => belongsTo(each, sdp))
      sent = sent.filter((each) => belongsTo(each, sdp))
    },
    /** Sends again what was sent of the present round. */
    repeat() {
      waiting = [...sent, ...waiting]
      sent = []
      if (waiting.length > 0) timer ??= setTimeout(flush, gatherMs)
    },
    end() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = []
      sent = []
    },
  }
}
