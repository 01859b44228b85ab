import { isSoundInstalled } from '../browsers/sound.mjs'
import { command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { test } from './meeting-acts'
import {
  beginRecorded,
  expectArrived,
  expectRecorded,
  expectTone,
  givenBack,
  giveTone,
  keptHere,
  runningRecorders,
} from './recording-acts'
import { expect } from './stage'

const pitch = 440

test.skip(
  !isSoundInstalled() && process.env.CI !== 'true',
  'PulseAudio is not installed, so the clock of media in Firefox stands still',
)

test('a player in Firefox is recorded, across a reload, and is given back what was recorded', {
  tag: '@firefox',
}, async ({ app, meet }) => {
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  const { supervisor, advisor, liveSessionId } = cast
  const ines = await meet(advisor, `/sessions/${liveSessionId}`)
  await giveTone(ines, pitch)
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

  await test.step('every chunk arrives, and the end of each segment', async () => {
    await command(supervisor, liveSessionId, { type: 'endInterview' })
    await expect.poll(() => runningRecorders(ines)).toBe(0)
    await expectArrived(ines, app.url)
    await expectTone(ines, pitch)
  })

  await test.step('the server gives it back: bytes, duration and energy', async () => {
    const { recordings } = await advisor.api.personalData.recordings.query()
    const segments = recordings[0]?.segments ?? []
    // One at least before the reload and one after; a crowded machine stalls the capture, which begins others.
    for (const kind of ['voice', 'picture'])
      expect(segments.filter((each) => each.kind === kind).length, kind).toBeGreaterThanOrEqual(2)
    const voice = segments.filter(({ kind }) => kind === 'voice')
    const recorded = (await keptHere(ines)).tracks.find(({ kind }) => kind === 'voice')?.recordedMs
    expect(
      voice.reduce((sum, { ms }) => sum + ms, 0),
      'ms of voice on the server',
    ).toBe(recorded)
    for (const { trackId, segment, kind, ms, bytes } of segments) {
      const given = await givenBack(ines, `/my-data/recordings/${trackId}/${segment}`)
      expect(given.type).toMatch(kind === 'voice' ? /^audio\/webm/ : /^video\/webm/)
      expect(given.bytes, `${kind} ${segment}`).toBeGreaterThan(bytes * 0.8)
      if (kind === 'picture' || ms < 1_000) continue
      const { seconds = 0, loudness = 0, pitch: heard = 0 } = given.heard ?? {}
      expect(Math.abs(seconds * 1_000 - ms), `seconds of ${segment}`).toBeLessThan(1_000)
      expect(loudness, 'is not silence').toBeGreaterThan(0.05)
      expect(Math.abs(heard - pitch), 'the tone that was given').toBeLessThan(15)
    }
  })
})
