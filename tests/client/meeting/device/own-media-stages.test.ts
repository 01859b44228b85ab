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

  test('the camera of whoever may not be seen goes out, and comes back with the pause', async () => {
    const { meeting, fake, follow, view } = alone({ seat: 'supervisor' })
    await meeting.prepare()
    meeting.enter()
    expect(fake.devices.live('video')).toHaveLength(1)
    follow({ status: 'interview', pace: 'running' })
    expect(fake.devices.live('video')).toEqual([])
    expect(fake.devices.live('audio').filter(({ enabled }) => enabled)).toEqual([])
    expect([view().microphone.isOn, view().camera.isOn], 'what they want is kept').toEqual([true, true])
    follow({ status: 'interview', pace: 'paused' })
    await pass(0)
    expect(fake.devices.live('video')).toHaveLength(1)
    expect(fake.devices.live('audio').filter(({ enabled }) => enabled)).toHaveLength(1)
  })
})

describe('a microphone that is on', () => {
  test('and brings nothing at all for eight seconds is unheard; what is turned off is not', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    fake.sound.isSilent = true
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

  test('is not called unheard where the browser measures nothing', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    fake.sound.isSilent = null
    await pass(20_000)
    expect(view().isUnheard).toBe(false)
  })
})
