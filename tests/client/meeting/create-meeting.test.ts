import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMeeting } from '@/client/meeting/create-meeting'
import type { SignalPart } from '@/domain/live-session/meeting/signal'
import { createFakeBrowser } from './world/fake-browser'
import { MeetingWorld } from './world/meeting-world'
import { together } from './world/together'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a meeting', () => {
  test('connects everybody within three seconds, with their streams', async () => {
    const { world, pages } = await together(4)
    for (const { meeting } of pages) {
      const { peers } = meeting.getSnapshot()
      expect(peers.map(({ link }) => link)).toEqual(['connected', 'connected', 'connected'])
      for (const { stream } of peers) expect(stream?.getTracks()).toHaveLength(2)
    }
    world.end()
  })

  test('shows the others in the order of the mesh, also where that changes', async () => {
    const { world, first, view } = await together(3)
    const mesh = world.people.map(({ id, seat }) => ({ personId: id, seat }))
    const present = new Set(world.people.map(({ id }) => id))
    first.meeting.follow({ mesh: mesh.toReversed(), stage: world.stage, present })
    expect(view().peers.map(({ personId }) => personId)).toEqual(['person-2', 'person-1'])
    expect(view().peers.map(({ link }) => link)).toEqual(['connected', 'connected'])
    world.end()
  })

  test('asks nothing of the browser or the server before its person asks for it', async () => {
    const fake = createFakeBrowser()
    const sendSignal = vi.fn(async () => undefined)
    const readRelay = vi.fn(async () => ({ servers: [], isRelayOnly: false, validUntil: null }))
    const options = {
      liveSessionId: 'live',
      personId: 'claire',
      medium: 'video' as const,
      now: () => Date.now(),
      listen: () => () => undefined,
    }
    const meeting = createMeeting({ ...options, server: { sendSignal, readRelay } }, fake.browser)
    const mesh = [
      { personId: 'claire', seat: 'advisor' as const },
      { personId: 'yanis', seat: 'beneficiary' as const },
    ]
    meeting.follow({ mesh, stage: { status: 'briefing' }, present: new Set(['claire', 'yanis']) })
    await pass(60_000)
    expect([fake.devices.asked, sendSignal.mock.calls, readRelay.mock.calls]).toEqual([[], [], []])
    meeting.end()
  })

  test('a page that was cut off until the debrief is muted there, as one that saw the self-assessment is', async () => {
    const { world, first, view } = await together(2)
    const mesh = world.people.map(({ id, seat }) => ({ personId: id, seat }))
    const present = new Set(world.people.map(({ id }) => id))
    first.meeting.follow({ mesh, stage: { status: 'interview', pace: 'running' }, present })
    first.meeting.turn('microphone', true)
    expect(view().microphone.isOn).toBe(true)
    first.meeting.follow({ mesh, stage: { status: 'debrief' }, present })
    expect([view().microphone.isOn, view().camera.isOn]).toEqual([false, false])
    first.meeting.turn('microphone', true)
    first.meeting.follow({ mesh, stage: { status: 'closed' }, present })
    expect(view().microphone.isOn).toBe(true)
    world.end()
  })

  test('what has not changed is the very same value', async () => {
    const { world, first, view } = await together(3)
    const before = view()
    await pass(10_000)
    expect(view()).toBe(before)
    first.meeting.turn('microphone', false)
    expect(view()).not.toBe(before)
    expect(view().camera).toBe(before.camera)
    expect(view().peers).toBe(before.peers)
    world.end()
  })

  test('a muted microphone is told to the others and sends nothing, without a new description', async () => {
    const { world, first, second } = await together(2)
    const peers = () => world.network.openOf('person-0')
    const described = peers().map((peer) => peer.localDescription)
    first.meeting.turn('microphone', false)
    await pass(200)
    expect(second.meeting.getSnapshot().peers[0]?.microphone).toBe('off')
    const kinds = peers().flatMap((peer) => peer.getTransceivers().map(({ sender }) => sender.track?.kind))
    expect(kinds).toEqual([undefined, 'video'])
    expect(peers().map((peer) => peer.localDescription)).toEqual(described)
    world.end()
  })

  test('a person who may not be heard is not played, whatever their browser sends', async () => {
    const { world, pages, view } = await together(4)
    const heard = () =>
      view().peers.map(({ stream }) => (stream?.getTracks() ?? []).map(({ enabled }) => enabled))
    expect(heard()).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ])
    world.setStage({ status: 'interview', pace: 'running' })
    expect(heard()).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
    expect(view().peers.map(({ microphone }) => microphone)).toEqual(['on', 'off', 'off'])
    world.setStage({ status: 'interview', pace: 'paused' })
    expect(heard()).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ])
    expect(pages).toHaveLength(4)
    world.end()
  })

  test('a person who leaves is away at once, and connected again when they come back', async () => {
    const { world, first, second, view } = await together(2)
    second.meeting.leave()
    await pass(200)
    expect(view().peers[0]).toMatchObject({ link: 'gone', microphone: 'none', stream: null })
    second.meeting.enter()
    await pass(1_000)
    expect(view().peers[0]?.link).toBe('connected')
    expect(first.meeting.getSnapshot().isIn).toBe(true)
    world.end()
  })

  test('a path that breaks is mended while they are told so', async () => {
    const { world, view } = await together(2)
    world.network.cut('person-0', 'person-1')
    await pass(6_000)
    expect(view().peers[0]?.link).toBe('broken')
    world.network.heal()
    await pass(12_000)
    expect(view().peers[0]?.link).toBe('connected')
    world.end()
  })

  test('where no path is found and there is no relay, it is said', async () => {
    const { world, view } = await together(2)
    world.network.cut('person-0', 'person-1')
    await pass(60_000)
    expect([view().hasRelay, view().peers[0]?.lacksRelay]).toEqual([false, true])
    world.end()
  })

  test('malformed signals, and those of strangers, are ignored', async () => {
    const { world, first, view } = await together(2)
    const before = view()
    const text = (of: object) => JSON.stringify(of)
    const hello = { type: 'hello', knows: null, microphone: 'on', camera: 'on' }
    const texts = [
      'no json',
      text({ liveSessionId: 'live', from: 'stranger', page: 'page-stranger', signal: hello }),
      text({ liveSessionId: 'other', from: 'person-1', page: 'page-elsewhere', signal: hello }),
      text({ liveSessionId: 'live', from: 'person-1', page: 'x', signal: hello }),
      text({ liveSessionId: 'live', from: 'person-1', page: 'page-strange', signal: { type: 'shout' } }),
    ]
    for (const [at, each] of texts.entries()) first.onPart?.({ id: `bad-${at}`, part: 0, of: 1, text: each })
    first.onPart?.({} as SignalPart)
    await pass(1_000)
    expect(view()).toBe(before)
    world.end()
  })

  test('of two pages of one person the last that came in is in', async () => {
    const { world, first, second } = await together(2)
    const heard = second.onPart
    const [, person] = world.people
    if (!person) throw new Error('nobody')
    person.page = null
    // Another device: what it keeps is another’s.
    const device = new MeetingWorld(2, 2).people[1]
    Object.assign(person, { tab: device?.tab, device: device?.device })
    world.open(person)
    const third = person.page as typeof second | null
    const deliver = third?.onPart
    const both = (part: SignalPart) => {
      heard?.(part)
      deliver?.(part)
    }
    if (third) Object.defineProperty(third, 'onPart', { get: () => both })
    third?.meeting.enter()
    await pass(60_000)
    expect(second.meeting.getSnapshot()).toMatchObject({ isIn: false, isElsewhere: true })
    expect(third?.meeting.getSnapshot()).toMatchObject({ isIn: true })
    expect(first.meeting.getSnapshot().peers[0]?.link).toBe('connected')
    expect(world.network.openOf('person-0')).toHaveLength(1)
    second.meeting.end()
    world.end()
  })

  test('a page that went away and is back as it was connects again', async () => {
    const { world, first, second, view } = await together(2)
    second.browser.page.leaving()
    await pass(100)
    expect(view().peers[0]?.link).toBe('gone')
    second.browser.page.back()
    await pass(1_000)
    expect(view().peers[0]?.link).toBe('connected')
    expect(first.meeting.getSnapshot().peers[0]?.link).toBe('connected')
    world.end()
  })

  test('levels are of connected people, and a held-back sound is let go by a press', async () => {
    const { world, first, view } = await together(2)
    expect([...first.browser.sound.watched].sort()).toEqual(['own', 'person-1'])
    expect(first.meeting.levelOf('person-1')).toBe(0.5)
    first.browser.sound.isBlocked = true
    first.meeting.turn('microphone', false)
    expect(view().isSoundBlocked).toBe(true)
    first.meeting.allowSound()
    first.meeting.turn('microphone', true)
    expect(view().isSoundBlocked).toBe(false)
    world.end()
  })
})
