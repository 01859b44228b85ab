import {
  adopt,
  agreeing,
  beginAnew,
  forgotten,
  hello,
  isWelcome,
  mend,
  noteRefusal,
  type Reaction,
  sending,
  withoutConnection,
} from './joining'
import { type PeerEffect, type PeerInput, type PeerState, type Timer, timers } from './peer-state'
import { timersOf } from './peer-timers'

type Heard = Extract<PeerInput, { type: 'signal' }>
/**
 * How this page stays connected to one other person. Pure: `step` takes what happened and gives the next state and what to do, in order;
 * connect-peer.ts does it. `newName` is a name for this end, used where the connection begins anew. One of both makes all offers
 * (`initiates`), the other answers and asks for help by a hello.
 *
 * | what happens                          | becomes                     | asks for                                       |
 * | ------------------------------------- | --------------------------- | ---------------------------------------------- |
 * | entered; they become present          |                             | a hello                                        |
 * | hello timer                           |                             | a hello, ever more seldom                      |
 * | anything from a name not heard before | joining                     | a new connection, an offer or a hello back     |
 * | the same from a former name           | ignored, while the present one serves |                                      |
 * | hello that does not know this end     |                             | a hello back                                   |
 * | hello that knows it, once settled     | mending                     | an offer with a new path                       |
 * | the same, not connected after a second |                            | to repeat what was said                        |
 * | description, candidates for this end  |                             | to take them                                   |
 * | those for a former end                | ignored                     |                                                |
 * | path found                            | connected                   | to say what is sent                            |
 * | path interrupted, for over a second   | mending                     | an offer with a new path, or a hello           |
 * | the same, and they are not present    | none                        | to close                                       |
 * | path failed, nothing comes, network changed | mending               | the same                                       |
 * | description refused by the browser    | mending, if connected; twice is told |                                   |
 * | join or mend timer                    | joining, under a new name | a new connection, a hello, an offer            |
 * | the same, and they are not present    | none                        | to close                                       |
 * | bye                                   | none                        | to close                                       |
 * | left                                  | none                        | to close, a bye                                |
 */
export function step(
  before: PeerState,
  input: PeerInput,
  newName: string,
): { peer: PeerState; effects: PeerEffect[] } {
  const { peer, effects: asked = [] } = react(before, input, newName)
  const effects = [...asked]
  const were = new Map(timersOf(before))
  if (input.type === 'elapsed') were.delete(input.timer)
  const wanted = timersOf(peer)
  for (const timer of timers) {
    if (wanted.has(timer) && wanted.get(timer) !== were.get(timer)) effects.push({ type: 'start', timer })
    if (!wanted.has(timer) && were.has(timer)) effects.push({ type: 'stop', timer })
  }
  return { peer, effects }
}

function react(before: PeerState, input: PeerInput, newName: string): Reaction {
  if (input.type === 'presence') return notePresence(before, input.isPresent)
  if (input.type === 'sendingChanged') {
    const peer = { ...before, changes: before.changes + 1, tellings: 0 }
    return { peer, effects: before.isIn && before.page !== null ? [sending] : [] }
  }
  if (input.type === 'entered') return before.isIn ? { peer: before } : enter(before, newName)
  if (input.type === 'signal') return hear(before, input, newName)
  if (!before.isIn) return { peer: before }
  switch (input.type) {
    case 'left':
      return leave(before)
    case 'path':
      return notePath(before, input.path, newName)
    case 'negotiationFailed':
      // Not at once: where it fails for good, failures would follow each other without end.
      return { peer: noteRefusal(before) }
    case 'stalled':
      return before.phase === 'connected' && !before.isDown ? mend(before, newName) : { peer: before }
    case 'networkChanged':
      if (before.phase === 'connected') return mend(before, newName)
      return { peer: { ...before, hellos: 0 }, effects: before.isPresent ? [hello] : [] }
    case 'reconnect':
      return beginAnew({ ...before, isPresent: true, hasLeft: false }, newName)
    case 'elapsed':
      return elapsed(before, input.timer, newName)
    default:
      return input satisfies never
  }
}

function notePresence(before: PeerState, isPresent: boolean): Reaction {
  const peer = { ...before, isPresent }
  if (!before.isIn || !isPresent || before.isPresent) return { peer }
  // Their socket was away, perhaps, and what was told them meanwhile is lost.
  if (before.phase === 'connected') return { peer, effects: [sending] }
  return { peer: { ...peer, hasLeft: false, hellos: 0 }, effects: [hello] }
}

function enter(before: PeerState, newName: string): Reaction {
  const { isPresent, past, changes } = before
  const fresh = { ...withoutConnection(before), own: newName, page: null, isIn: true, tries: 0, hellos: 0 }
  return {
    peer: {
      ...fresh,
      ...agreeing,
      isPresent,
      past,
      changes,
      hasConnected: false,
      hasLeft: false,
      wasThere: false,
      lacksPath: false,
    },
    effects: [hello],
  }
}

function leave(before: PeerState): Reaction {
  const bye: readonly PeerEffect[] = before.page === null ? [] : [{ type: 'send', what: 'bye' }]
  return { peer: { ...forgotten(before), isIn: false }, effects: [...bye, { type: 'close' }] }
}

function hear(before: PeerState, { page, signal }: Heard, newName: string): Reaction {
  if (!before.isIn) {
    // They still count on this page, so its goodbye was lost.
    const isForgotten = signal.type === 'hello' && signal.knows === before.own
    return { peer: before, effects: isForgotten ? [{ type: 'send', what: 'bye' }] : [] }
  }
  if ('to' in signal && signal.to !== before.own) return { peer: before }
  const isKnown = page === before.page
  switch (signal.type) {
    case 'bye':
      return isKnown
        ? { peer: { ...forgotten(before), hasLeft: true, wasThere: true }, effects: [{ type: 'close' }] }
        : { peer: before }
    case 'sending':
      return { peer: isKnown ? noteSending(before, signal) : before }
    case 'hello': {
      if (!isKnown && !isWelcome(before, page)) return { peer: before }
      const back = signal.knows === before.own ? [] : [hello]
      const told = { ...noteSending(before, signal), isRefused: signal.refuses ?? false }
      if (!isKnown) return adopt(told, page, back)
      const peer = { ...told, hasLeft: false }
      if (back.length > 0) return { peer, effects: back }
      if (peer.phase === 'connected')
        return peer.initiates && peer.isSettled && !peer.isOffering ? mend(peer, newName) : { peer }
      // A second has passed, and they still wait: something of it was lost.
      return { peer, effects: peer.hellos > 0 ? [{ type: 'repeat' }] : [] }
    }
    case 'description':
    case 'candidates': {
      if (!isKnown && !isWelcome(before, page)) return { peer: before }
      const { peer, effects = [] } = isKnown ? { peer: before } : adopt(before, page, [])
      if (signal.type === 'candidates') return { peer, effects: [...effects, { type: 'take', signal }] }
      const isExpected = signal.kind === 'answer' ? peer.initiates && peer.isOffering : !peer.initiates
      if (!isExpected) return { peer, effects }
      return {
        peer: { ...peer, isOffering: false, isAgreed: true },
        effects: [...effects, { type: 'take', signal }],
      }
    }
    default:
      return signal satisfies never
  }
}

function noteSending(peer: PeerState, { microphone, camera }: Pick<PeerState, 'microphone' | 'camera'>) {
  return { ...peer, microphone, camera }
}

function notePath(before: PeerState, path: 'connected' | 'disconnected' | 'failed', newName: string) {
  const { phase } = before
  if (phase === 'none') return { peer: before }
  if (path === 'connected') {
    const held = {
      ...agreeing,
      isDown: false,
      lacksPath: false,
      hasConnected: true,
      tries: 0,
      isAgreed: true,
    }
    const isNews = phase !== 'connected'
    const isSettled = isNews ? false : before.isSettled
    const peer: PeerState = { ...before, ...held, isSettled, phase: 'connected' }
    return { peer, effects: isNews ? [sending] : [] }
  }
  if (path === 'disconnected') return { peer: { ...before, isDown: phase === 'connected' } }
  if (phase === 'connected') return mend({ ...before, lacksPath: true }, newName)
  // The timer begins anew in its time: without any path, failures follow each other at once.
  return { peer: { ...before, lacksPath: true } }
}

function elapsed(before: PeerState, timer: Timer, newName: string): Reaction {
  switch (timer) {
    case 'hello':
      return { peer: { ...before, hellos: before.hellos + 1 }, effects: [hello] }
    case 'join':
    case 'mend':
      return beginAnew({ ...before, lacksPath: before.lacksPath || before.isAgreed }, newName)
    case 'down':
      return before.isPresent ? mend(before, newName) : beginAnew(before, newName)
    case 'settle':
      return { peer: { ...before, isSettled: true } }
    case 'telling':
      return { peer: { ...before, tellings: before.tellings + 1 }, effects: [sending] }
    default:
      return timer satisfies never
  }
}
