import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import {
  beginRecorded,
  expectArrived,
  expectRecorded,
  giveTone,
  heardBack,
  keptHere,
  test,
} from './recording-acts'
import { expect } from './stage'

/** A part of an own track as the server gives it, decoded by this browser. `pitch` in Hz; of a picture only the bytes are looked at. */
function ownPart(page: Page, trackId: string, segment: number) {
  return page.evaluate(async (path) => {
    const answer = await fetch(path)
    const bytes = await answer.arrayBuffer()
    const kind = answer.headers.get('content-type') ?? ''
    const length = bytes.byteLength
    if (!kind.startsWith('audio')) return { kind, length, seconds: 0, loudness: 0, pitch: 0 }
    const sound = await new AudioContext().decodeAudioData(bytes)
    const samples = sound.getChannelData(0)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    const crossings = samples.reduce(
      (sum, sample, at) => sum + (at > 0 && sample >= 0 !== (samples[at - 1] ?? 0) >= 0 ? 1 : 0),
      0,
    )
    return {
      kind,
      length,
      seconds: sound.duration,
      loudness: Math.sqrt(power),
      pitch: crossings / 2 / sound.duration,
    }
  }, `/my-data/recordings/${trackId}/${segment}`)
}

test('a player in Firefox is recorded, across a reload, and downloads what was recorded', {
  tag: '@firefox',
}, async ({ app, meet }) => {
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  const { supervisor, advisor, liveSessionId } = cast
  const ines = await meet(advisor, `/sessions/${liveSessionId}`)
  await giveTone(ines, 440)
  await beginRecorded(cast, [ines], 'voiceAndPicture')

  await test.step('voice and picture are recorded, each as a track', async () => {
    await expectRecorded(ines, 6_000)
    const { tracks } = await keptHere(ines)
    expect(tracks.map(({ kind }) => kind).toSorted()).toEqual(['picture', 'voice'])
  })

  await test.step('a reload begins a segment of the same tracks', async () => {
    await ines.reload({ waitUntil: 'domcontentloaded' })
    const voice = (await keptHere(ines)).tracks.find(({ kind }) => kind === 'voice')
    await expectRecorded(ines, (voice?.recordedMs ?? 0) + 4_000)
    expect((await keptHere(ines)).tracks).toHaveLength(2)
  })

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  const { tracks } = await keptHere(ines)

  await test.step('every chunk arrives', async () => {
    await expectArrived(ines, app.url)
    const heard = (await heardBack(ines)).at(-1)
    expect(Math.abs((heard?.pitch ?? 0) - 440), 'what the microphone heard').toBeLessThan(15)
  })

  await test.step('the server gives it back: bytes, duration and energy', async () => {
    await expect
      .poll(async () => (await advisor.api.personalData.recordings.query()).recordings[0]?.segments.length)
      .toBeGreaterThanOrEqual(3)
    const [recording] = (await advisor.api.personalData.recordings.query()).recordings
    for (const { trackId, segment, kind, ms, bytes } of recording?.segments ?? []) {
      const part = await ownPart(ines, trackId, segment)
      expect(part.kind).toMatch(kind === 'voice' ? /^audio\/webm/ : /^video\/webm/)
      expect(part.length, `${kind} ${segment}`).toBeGreaterThan(bytes * 0.8)
      if (kind !== 'voice') continue
      expect(Math.abs(part.seconds * 1_000 - ms), `seconds of ${segment}`).toBeLessThan(1_000)
      expect(part.loudness).toBeGreaterThan(0.05)
      expect(Math.abs(part.pitch - 440)).toBeLessThan(15)
    }
    expect(tracks).toHaveLength(2)
  })
})
