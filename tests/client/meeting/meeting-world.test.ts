import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { voiceOf } from '@/domain/live-session/meeting/medium'
import { actIn, meetingAction } from './world/meeting-actions'
import { MeetingWorld } from './world/meeting-world'

/** Longest way back: a try is given up after 22 s, hellos are 8 s apart, what is sent is told again after 30 s. */
const mostMs = 90_000
const budget = { numRuns: 60, interruptAfterTimeLimit: 20_000 }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** What may never be, at any moment. */
function expectDecent(world: MeetingWorld): void {
  for (const { id, seat, page } of world.people) {
    const sent = world.network
      .openOf(id)
      .flatMap((peer) => peer.getTransceivers().flatMap(({ sender }) => sender.track ?? []))
    if (!page) continue
    const { microphone, camera } = page.meeting.getSnapshot()
    const isTold = !page.isAway
    if (isTold && voiceOf(seat, world.stage) === 'shut') expect(sent).toEqual([])
    if (!microphone.isOn) expect(sent.filter(({ kind }) => kind === 'audio')).toEqual([])
    if (!camera.isOn) expect(sent.filter(({ kind }) => kind === 'video')).toEqual([])
    if (!camera.isOn) expect(page.browser.devices.live('video')).toEqual([])
  }
}

/** What must be in the end: everybody connected with everybody, once, and each shown as they are. */
function faultsOf(world: MeetingWorld): string[] {
  const faults: string[] = []
  for (const { id, seat, page } of world.people) {
    const view = page?.meeting.getSnapshot()
    const open = world.network.openOf(id)
    if (open.length !== world.people.length - 1) faults.push(`${id} holds ${open.length} connections`)
    for (const peer of open) {
      const other = world.network.partnerOf(peer)
      if (!other) faults.push(`${id} has ${peer.name} for nobody`)
      const sent = peer.getTransceivers().flatMap(({ sender }) => sender.track?.kind ?? [])
      const wanted = [...(view?.microphone.isOn ? ['audio'] : []), ...(view?.camera.isOn ? ['video'] : [])]
      const due = voiceOf(seat, world.stage) === 'shut' ? [] : wanted
      if (sent.join() !== due.join()) faults.push(`${id} sends ${sent.join()}, not ${due.join()}`)
    }
    const partners = open.map((peer) => world.network.partnerOf(peer)?.owner)
    if (new Set(partners).size !== partners.length) faults.push(`${id} is connected twice with somebody`)
    for (const peer of view?.peers ?? []) {
      const other = world.people.find((each) => each.id === peer.personId)
      if (!other?.page) continue
      if (peer.link !== 'connected') faults.push(`${id} sees ${peer.personId} ${peer.link}`)
      const isShut = voiceOf(other.seat, world.stage) === 'shut'
      const played = peer.stream?.getTracks().map(({ enabled }) => enabled) ?? []
      if (played.length !== 2 || played.includes(isShut))
        faults.push(`${id} plays ${played.join()} of ${peer.personId}`)
      const theirs = other.page.meeting.getSnapshot()
      for (const kind of ['microphone', 'camera'] as const) {
        const isMuted = voiceOf(other.seat, world.stage) === 'muted' && !theirs[kind].isOn
        const wanted = theirs[kind].isOn && !isShut && !isMuted ? 'on' : 'off'
        if (peer[kind] !== wanted)
          faults.push(`${id} sees the ${kind} of ${peer.personId} ${peer[kind]}, not ${wanted}`)
      }
    }
  }
  return faults
}

async function healed(world: MeetingWorld): Promise<string[]> {
  world.heal()
  let faults: string[] = ['not looked yet']
  for (let waited = 0; waited < mostMs && faults.length > 0; waited += 1_000) {
    await pass(1_000)
    expectDecent(world)
    faults = faultsOf(world)
  }
  return faults
}

const start = fc.record({ count: fc.integer({ min: 2, max: 4 }), seed: fc.nat() })

describe('two to four people who meet, on a network that does anything', () => {
  test('are connected in the end, each with each and once; no muted or shut person is heard', async () => {
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(meetingAction, { maxLength: 40, size: 'max' }),
        async ({ count, seed }, actions) => {
          const world = new MeetingWorld(count, seed)
          try {
            for (const action of actions) {
              await actIn(world, action, pass)
              await pass(1)
              expectDecent(world)
            }
            expect(await healed(world)).toEqual([])
          } finally {
            world.end()
            await pass(20_000)
            expect(vi.getTimerCount()).toBe(0)
          }
        },
      ),
      budget,
    )
  })
})
