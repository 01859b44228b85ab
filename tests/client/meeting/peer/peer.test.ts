import { describe, expect, test } from 'vitest'
import { step } from '@/client/meeting/peer/peer'
import { type PeerInput, startingPeer } from '@/client/meeting/peer/peer-state'
import { timersOf } from '@/client/meeting/peer/peer-timers'
import { linkOf } from '@/client/meeting/peer-view'
import type { Signal } from '@/domain/live-session/meeting/signal'
import { candidates, description, elapsed, from, hello, path } from '../world/peer-inputs'

let names = 0
/** What was asked for by the last of these inputs, timers left out, and the state then. */
function outcome(initiates: boolean, ...inputs: PeerInput[]) {
  names = 0
  let peer = startingPeer(initiates, 'own-0')
  let asked: string[] = []
  for (const input of inputs) {
    const next = step(peer, input, `own-${++names}`)
    peer = next.peer
    asked = next.effects.flatMap((effect) => {
      if (effect.type === 'start' || effect.type === 'stop') return []
      if (effect.type === 'send') return [effect.what]
      return [effect.type === 'offer' && effect.isRestart ? 'offer a new path' : effect.type]
    })
  }
  return { peer, asked }
}

const entered: PeerInput[] = [{ type: 'presence', isPresent: true }, { type: 'entered' }]
const met: PeerInput[] = [...entered, from('theirs-1', hello('own-2'))]
/** Connected, with the offer answered. */
const first: PeerInput[] = [...met, from('theirs-1', description('answer', 'own-2')), path('connected')]
const second: PeerInput[] = [...met, from('theirs-1', description('offer', 'own-2')), path('connected')]
const settled = [...first, elapsed('settle')]

describe('a peer', () => {
  const rows: [string, boolean, PeerInput[], string[]][] = [
    ['says hello on entering', true, [{ type: 'entered' }], ['hello']],
    ['says nothing before', true, [{ type: 'presence', isPresent: true }], []],
    [
      'says hello to a person who becomes present',
      true,
      [{ type: 'entered' }, { type: 'presence', isPresent: true }],
      ['hello'],
    ],
    ['says hello again when no answer comes', true, [...entered, elapsed('hello')], ['hello']],
    ['offers to who is known and knows this end', true, met, ['open', 'offer']],
    ['waits for the offer where the other makes it', false, met, ['open']],
    [
      'answers a hello that does not know this end',
      false,
      [...entered, from('theirs-1', hello(null))],
      ['hello', 'open'],
    ],
    [
      'takes an offer before any hello',
      false,
      [...entered, from('theirs-1', description('offer', 'own-2'))],
      ['open', 'take'],
    ],
    [
      'takes candidates before any hello',
      false,
      [...entered, from('theirs-1', candidates('own-2'))],
      ['open', 'take'],
    ],
    [
      'takes the answer it waits for',
      true,
      [...met, from('theirs-1', description('answer', 'own-2'))],
      ['take'],
    ],
    ['takes it once', true, [...first, from('theirs-1', description('answer', 'own-2'))], []],
    [
      'takes no offer of who should answer',
      true,
      [...met, from('theirs-1', description('offer', 'own-2'))],
      [],
    ],
    [
      'ignores what is meant for a former end',
      false,
      [...met, from('theirs-1', description('offer', 'own-0'))],
      [],
    ],
    ['says what it sends once connected', true, first, ['sending']],
    ['says what it sends when that changes', true, [...first, { type: 'sendingChanged' }], ['sending']],
    [
      'begins anew with another page of theirs',
      true,
      [...first, from('theirs-2', hello(null))],
      ['hello', 'open', 'offer'],
    ],
    [
      'ignores a former page of theirs',
      true,
      [...first, from('theirs-2', hello('own-2')), path('connected'), from('theirs-1', hello(null))],
      [],
    ],
    [
      'does not hear a hello that comes twice as a call',
      true,
      [...first, from('theirs-1', hello('own-2'))],
      [],
    ],
    [
      'hears it as a call once settled',
      true,
      [...settled, from('theirs-1', hello('own-2'))],
      ['offer a new path'],
    ],
    ['waits a moment for a path that is interrupted', true, [...settled, path('disconnected')], []],
    [
      'then looks for another',
      true,
      [...settled, path('disconnected'), elapsed('down')],
      ['offer a new path'],
    ],
    [
      'closes where they are gone from the room too',
      true,
      [...settled, { type: 'presence', isPresent: false }, path('disconnected'), elapsed('down')],
      ['close'],
    ],
    ['or asks the other to', false, [...second, path('disconnected'), elapsed('down')], ['hello']],
    ['looks for another at once where it failed', true, [...settled, path('failed')], ['offer a new path']],
    ['looks for another where nothing comes', true, [...settled, { type: 'stalled' }], ['offer a new path']],
    [
      'looks for another on another network',
      true,
      [...settled, { type: 'networkChanged' }],
      ['offer a new path'],
    ],
    [
      'begins anew where no path is found in time',
      true,
      [...settled, path('failed'), elapsed('mend')],
      ['hello', 'open', 'offer'],
    ],
    ['begins anew where nothing comes of joining', false, [...met, elapsed('join')], ['hello', 'open']],
    [
      'does not begin anew with who is gone',
      true,
      [...met, { type: 'presence', isPresent: false }, elapsed('join')],
      ['close'],
    ],
    [
      'repeats what may have been lost after a second',
      true,
      [...met, elapsed('hello'), from('theirs-1', hello('own-2'))],
      ['repeat'],
    ],
    ['does not before', true, [...met, from('theirs-1', hello('own-2'))], []],
    [
      'does not begin anew at once where a description fails',
      true,
      [...met, { type: 'negotiationFailed' }],
      [],
    ],
    ['closes at their goodbye', true, [...first, from('theirs-1', { type: 'bye' })], ['close']],
    [
      'ignores the goodbye of a former page',
      true,
      [...first, from('theirs-2', hello('own-2')), from('theirs-1', { type: 'bye' })],
      [],
    ],
    ['says goodbye on leaving', true, [...first, { type: 'left' }], ['bye', 'close']],
    [
      'says goodbye again to who still counts on it',
      true,
      [...first, { type: 'left' }, from('theirs-1', hello('own-2'))],
      ['bye'],
    ],
    [
      'begins anew where the person asks',
      true,
      [...first, { type: 'reconnect' }],
      ['hello', 'open', 'offer'],
    ],
  ]
  test.each(rows)('%s', (_, initiates, inputs, asked) => {
    expect(outcome(initiates, ...inputs).asked).toEqual(asked)
  })

  test('waits for an answer in each of its phases, and not for who said goodbye', () => {
    const running = (...inputs: PeerInput[]) => [...timersOf(outcome(true, ...inputs).peer).keys()].sort()
    expect(running(...entered)).toEqual(['hello'])
    expect(running(...met)).toEqual(['hello', 'join'])
    expect(running(...settled)).toEqual(['telling'])
    expect(running(...settled, path('disconnected'))).toEqual(['down', 'telling'])
    expect(running(...settled, path('failed'))).toEqual(['hello', 'mend'])
    expect(running(...first, from('theirs-1', { type: 'bye' }))).toEqual([])
  })

  test('tells a person who has gone, with a goodbye or without, from one who is yet to come', () => {
    const link = (...inputs: PeerInput[]) => linkOf(outcome(true, ...inputs).peer)
    const lost: PeerInput[] = [{ type: 'presence', isPresent: false }, path('disconnected'), elapsed('down')]
    expect(link(...entered)).toBe('away')
    expect(link(...first, from('theirs-1', { type: 'bye' }))).toBe('gone')
    expect(link(...settled, ...lost), 'the goodbye was lost').toBe('gone')
    expect(link(...met, { type: 'presence', isPresent: false }, elapsed('join')), 'never connected').toBe(
      'away',
    )
    expect(link(...settled, ...lost, { type: 'left' }, { type: 'entered' }), 'entered again').toBe('away')
  })

  test('has another name for each try', () => {
    const owns = [met, [...met, elapsed('join')], [...first, { type: 'reconnect' } as const]].map(
      (inputs) => outcome(true, ...inputs).peer.own,
    )
    expect(new Set(owns).size).toBe(3)
  })

  test('keeps what they say they send, and only of their present page', () => {
    const off: Signal = { type: 'sending', microphone: 'off', camera: 'off' }
    expect(outcome(true, ...first).peer.microphone).toBe('on')
    expect(outcome(true, ...first, from('theirs-1', off)).peer.microphone).toBe('off')
    expect(outcome(true, ...first, from('theirs-0', off)).peer.microphone).toBe('on')
  })

  test('has found no path where both described themselves in vain, not where no answer came', () => {
    expect(outcome(true, ...met, elapsed('join')).peer.lacksPath).toBe(false)
    const agreed = [...met, from('theirs-1', description('answer', 'own-2'))]
    expect(outcome(true, ...agreed, elapsed('join')).peer.lacksPath).toBe(true)
    expect(outcome(true, ...agreed, path('failed')).peer.lacksPath).toBe(true)
    expect(outcome(true, ...agreed, path('failed'), path('connected')).peer.lacksPath).toBe(false)
  })
})
