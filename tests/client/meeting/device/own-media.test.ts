import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { alone } from '../world/alone'
import { createFakeBrowser, type FakeBrowser } from '../world/fake-browser'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function plugOnly(fake: FakeBrowser, ...ids: string[]) {
  for (const id of [...fake.devices.plugged.keys()]) if (!ids.includes(id)) fake.devices.plugged.delete(id)
}

describe('microphone and camera', () => {
  test('are asked for each apart, at most 640 by 360 at 15 pictures a second, the voice without its echo', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    const [sound, picture] = fake.devices.asked
    expect(fake.devices.asked).toHaveLength(2)
    expect(sound?.video).toBeUndefined()
    expect(sound?.audio).toMatchObject({
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
    })
    expect(picture?.audio).toBeUndefined()
    expect(picture?.video).toMatchObject({
      width: { max: 640 },
      height: { max: 360 },
      frameRate: { max: 15 },
    })
    expect([view().microphone.state, view().camera.state]).toEqual(['ready', 'ready'])
    expect(view().microphone.choices.map(({ id }) => id)).toEqual(['mic-1', 'mic-2'])
    expect(view().speakers.choices.map(({ id }) => id)).toEqual(['out-1'])
    expect(view().ownPicture).not.toBeNull()
  })

  test('are given though the browser never says which there are, as Firefox does behind another window', async () => {
    const fake = createFakeBrowser()
    fake.devices.enumerateDevices = () => new Promise(() => undefined)
    const { meeting, view } = alone({ fake })
    await meeting.prepare()
    expect([view().microphone.state, view().camera.state]).toEqual(['ready', 'ready'])
  })

  test('are not asked for where the browser connects to no other, and no person comes in there', async () => {
    const fake = createFakeBrowser()
    const { meeting, view } = alone({
      fake: { ...fake, browser: { ...fake.browser, canConnect: () => false } },
    })
    await meeting.prepare()
    meeting.enter()
    await pass(1_000)
    expect(fake.devices.asked).toEqual([])
    expect([view().canConnect, view().isIn]).toEqual([false, false])
  })

  test('by sound alone no camera is asked for, whatever is asked', async () => {
    const { meeting, fake, view } = alone({ medium: 'audio' })
    await meeting.prepare()
    meeting.turn('camera', true)
    await pass(0)
    expect(fake.devices.live('video')).toEqual([])
    expect(view().camera.state).toBe('unasked')
  })

  const refusals = [
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
  ] as const
  test.each(refusals)(
    'a camera refused with %s is %s; the microphone goes on, and it may be asked again',
    async (name, state) => {
      const { meeting, fake, view } = alone()
      fake.devices.refusals.video = { name }
      await meeting.prepare()
      expect([view().microphone.state, view().camera.state]).toEqual(['ready', state])
      fake.devices.refusals.video = null
      await meeting.prepare(['camera'])
      expect(view().camera.state).toBe('ready')
    },
  )

  test('a page on plain http is told so', async () => {
    const fake = createFakeBrowser()
    const { meeting, view } = alone({
      fake: { ...fake, browser: { ...fake.browser, devices: () => undefined } },
    })
    await meeting.prepare()
    expect([view().microphone.state, view().camera.state]).toEqual(['insecure', 'insecure'])
  })

  test('a camera turned off is let go, and asked for again when turned on', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    meeting.turn('camera', false)
    expect(fake.devices.live('video')).toEqual([])
    expect([view().camera.state, view().ownPicture]).toEqual(['ready', null])
    meeting.turn('camera', true)
    await pass(0)
    expect(fake.devices.live('video')).toHaveLength(1)
    expect(view().ownPicture).not.toBeNull()
  })

  test('a camera turned off before the browser has answered is let go with the answer', async () => {
    const { meeting, fake } = alone()
    const prepared = meeting.prepare()
    meeting.turn('camera', false)
    await prepared
    expect(fake.devices.live('video')).toEqual([])
  })

  test('a microphone turned off hears nothing, and is there again at once', async () => {
    const { meeting, fake } = alone()
    await meeting.prepare()
    const [track] = fake.devices.live('audio')
    meeting.turn('microphone', false)
    expect(track?.enabled).toBe(false)
    meeting.turn('microphone', true)
    expect(track?.enabled).toBe(true)
    expect(fake.devices.live('audio')).toEqual([track])
  })

  test('another device that is chosen takes the place of the first, and is asked for the next time', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    meeting.choose('microphone', 'mic-2')
    await pass(0)
    expect(view().microphone.deviceId).toBe('mic-2')
    expect(fake.devices.live('audio').map(({ deviceId }) => deviceId)).toEqual(['mic-2'])
    meeting.end()
    const again = alone({ fake })
    await again.meeting.prepare()
    expect(again.view().microphone.deviceId).toBe('mic-2')
  })

  test('one that is chosen and has gone gives way to any other', async () => {
    const { meeting, fake } = alone()
    meeting.choose('microphone', 'mic-2')
    fake.devices.plugged.delete('mic-2')
    await meeting.prepare()
    expect(fake.devices.live('audio').map(({ deviceId }) => deviceId)).toEqual(['mic-1'])
  })

  test('unplugged in use, another takes its place; without another it is lost, until one comes', async () => {
    const { meeting, fake, view } = alone()
    await meeting.prepare()
    fake.devices.unplug('mic-1')
    await pass(0)
    expect([view().microphone.state, view().microphone.deviceId]).toEqual(['ready', 'mic-2'])
    fake.devices.unplug('mic-2')
    await pass(0)
    expect(view().microphone.state).toBe('lost')
    fake.devices.plug('mic-3', 'audioinput')
    await pass(0)
    expect([view().microphone.state, view().microphone.deviceId]).toEqual(['ready', 'mic-3'])
  })

  test('one that was missing is taken when it is plugged in', async () => {
    const { meeting, fake, view } = alone()
    plugOnly(fake, 'cam-1')
    await meeting.prepare()
    expect(view().microphone.state).toBe('missing')
    fake.devices.plug('mic-9', 'audioinput')
    await pass(0)
    expect(view().microphone.state).toBe('ready')
  })

  test('muted before a reload is muted after it, and no camera lights up', async () => {
    const { meeting, fake } = alone()
    await meeting.prepare()
    meeting.turn('microphone', false)
    meeting.turn('camera', false)
    meeting.end()
    const again = alone({ fake })
    await again.meeting.prepare()
    expect([again.view().microphone.isOn, again.view().camera.isOn]).toEqual([false, false])
    expect(fake.devices.live('audio').filter(({ enabled }) => enabled)).toEqual([])
    expect(fake.devices.live('video')).toEqual([])
    expect(again.view().camera.state).toBe('ready')
  })

  test('a browser that keeps nothing asks anew', async () => {
    const storage = () => {
      throw new Error('forbidden')
    }
    const fake = createFakeBrowser()
    const { meeting, view } = alone({
      fake: { ...fake, browser: { ...fake.browser, storage: { device: storage, tab: storage } } },
    })
    await meeting.prepare()
    meeting.turn('microphone', false)
    meeting.choose('microphone', 'mic-2')
    await pass(0)
    expect([view().microphone.isOn, view().microphone.deviceId]).toEqual([false, 'mic-2'])
  })
})
