import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { alone } from '../world/alone'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('at the stages of a live session', () => {
  test('an observer begins the briefing muted, and is heard once they say so', async () => {
    const { meeting, view } = alone({ seat: 'observer' })
    meeting.enter()
    await meeting.prepare()
    expect([view().microphone.isOn, view().camera.isOn]).toEqual([false, false])
    meeting.turn('microphone', true)
    expect(view().microphone.isOn).toBe(true)
  })

  test('no microphone opens with the next stage: what a quiet stage turned off waits for its person', async () => {
    const { meeting, fake, follow, view } = alone()
    await meeting.prepare()
    meeting.enter()
    follow({ status: 'selfAssessment' })
    follow({ status: 'debrief' })
    await pass(0)
    expect([view().microphone.isOn, view().camera.isOn]).toEqual([false, false])
    expect(fake.devices.live('video')).toEqual([])
    expect(fake.devices.live('audio').filter(({ enabled }) => enabled)).toEqual([])
    meeting.turn('microphone', true)
    expect(view().microphone.isOn).toBe(true)
  })

  test('what was turned on while muted is off again at the next stage that begins muted', async () => {
    const { meeting, follow, view } = alone()
    await meeting.prepare()
    meeting.enter()
    follow({ status: 'selfAssessment' })
    expect(view().microphone.isOn).toBe(false)
    meeting.turn('microphone', true)
    follow({ status: 'debrief' })
    expect(view().microphone.isOn).toBe(true)
    follow({ status: 'selfAssessment' })
    expect(view().microphone.isOn).toBe(false)
  })

  test('the camera of a person who may not be seen goes out, and comes back in the pause when they turn it on', async () => {
    const { meeting, fake, follow } = alone({ seat: 'supervisor' })
    await meeting.prepare()
    meeting.enter()
    expect(fake.devices.live('video')).toHaveLength(1)
    follow({ status: 'interview', pace: 'running' })
    expect(fake.devices.live('video')).toEqual([])
    expect(fake.devices.live('audio').filter(({ enabled }) => enabled)).toEqual([])
    follow({ status: 'interview', pace: 'paused' })
    await pass(0)
    expect(fake.devices.live('video')).toEqual([])
    meeting.turn('microphone', true)
    meeting.turn('camera', true)
    await pass(0)
    expect(fake.devices.live('video')).toHaveLength(1)
    expect(fake.devices.live('audio').filter(({ enabled }) => enabled)).toHaveLength(1)
  })
})

describe('devices run', () => {
  test('while their person tries them or is in, and at no other time', async () => {
    const { meeting, fake, rest } = alone()
    const live = () => (['audio', 'video'] as const).map((kind) => fake.devices.live(kind).length)
    await meeting.prepare()
    expect(live()).toEqual([1, 1])
    rest()
    expect(live(), 'tried, and not come in').toEqual([0, 0])
    meeting.enter()
    await pass(0)
    expect(live()).toEqual([1, 1])
    meeting.leave()
    expect(live(), 'left').toEqual([0, 0])
  })

  test('not unless the browser was asked before', async () => {
    const { meeting, fake } = alone()
    meeting.enter()
    await pass(0)
    expect(fake.devices.asked).toEqual([])
  })
})

describe('a microphone that is on', () => {
  test('and brings nothing at all for eight seconds is unheard; what is turned off is not', async () => {
    const { meeting, fake, view } = alone()
    fake.sound.isSilent = true
    await meeting.prepare()
    await pass(7_900)
    expect(view().isUnheard).toBe(false)
    await pass(1_200)
    expect(view().isUnheard).toBe(true)
    fake.sound.isSilent = false
    await pass(600)
    expect(view().isUnheard).toBe(false)
    fake.sound.isSilent = true
    meeting.turn('microphone', false)
    await pass(20_000)
    expect(view().isUnheard).toBe(false)
  })

  test('is not called unheard while its wearer listens behind a headset that lets only speech through', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    fake.sound.isSilent = false
    await pass(1_000)
    fake.sound.isSilent = true
    await pass(59_000)
    expect(view().isUnheard).toBe(false)
    await pass(2_000)
    expect(view().isUnheard).toBe(true)
  })

  test('is not called unheard where the browser measures nothing', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    fake.sound.isSilent = null
    await pass(20_000)
    expect(view().isUnheard).toBe(false)
  })
})

describe('on entering', () => {
  test('no camera runs for a person who would not be seen', async () => {
    for (const [seat, stage] of [
      ['supervisor', { status: 'interview', pace: 'running' }],
      ['observer', { status: 'scheduled' }],
      ['advisor', { status: 'selfAssessment' }],
    ] as const) {
      const { meeting, fake, follow } = alone({ seat })
      follow(stage)
      await meeting.prepare()
      expect(fake.devices.live('video'), seat).toEqual([])
      expect(fake.devices.live('audio'), seat).toHaveLength(1)
    }
  })

  test('a player sees themselves before the room is open', async () => {
    const { meeting, fake, follow } = alone()
    follow({ status: 'scheduled' })
    await meeting.prepare()
    expect(fake.devices.live('video')).toHaveLength(1)
  })

  test('what a quiet stage turned off is on again for a person who presses to enter the debrief', async () => {
    const { meeting, follow, view } = alone()
    await meeting.prepare()
    meeting.enter()
    follow({ status: 'selfAssessment' })
    meeting.leave()
    follow({ status: 'debrief' })
    expect(view().microphone.isOn).toBe(false)
    meeting.wake()
    meeting.enter()
    expect([view().microphone.isOn, view().camera.isOn]).toEqual([true, true])
  })

  test('what a hand turned off stays off, though its person enters again', async () => {
    const { meeting, follow, view } = alone()
    await meeting.prepare()
    meeting.enter()
    meeting.turn('microphone', false)
    follow({ status: 'selfAssessment' })
    meeting.leave()
    follow({ status: 'debrief' })
    meeting.wake()
    meeting.enter()
    expect([view().microphone.isOn, view().camera.isOn]).toEqual([false, true])
  })

  test('entering a stage that is still quiet turns nothing on', async () => {
    const { meeting, follow, view } = alone()
    await meeting.prepare()
    meeting.enter()
    follow({ status: 'selfAssessment' })
    meeting.leave()
    meeting.wake()
    meeting.enter()
    expect([view().microphone.isOn, view().camera.isOn]).toEqual([false, false])
  })
})
