import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import { startWebkit, type Webkit } from '../browsers/webkit'
import { type ApiPerson, command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { expect, test as stage } from './stage'

const test = stage.extend<{ webkit: Webkit }>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture signature asks for a pattern
  webkit: async ({}, use) => {
    const webkit = await startWebkit()
    await use(webkit)
    await webkit.stop()
  },
})

const headingOf = (webkit: Webkit) =>
  webkit.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '')

/** Sound that has arrived on the server, ms. */
async function arrivedMs({ api }: ApiPerson, liveSessionId: string): Promise<number> {
  const [room] = await api.recording.arrived.query({ liveSessionId })
  return (room?.recorded ?? []).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
}

/** Container, codec, length (s) and packets of a file, as a player reads them. */
async function read(bytes: Uint8Array) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) })
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error('no sound')
  let packets = 0
  for await (const packet of new EncodedPacketSink(track).packets()) packets += packet.data.length > 0 ? 1 : 0
  const format = await input.getFormat()
  return {
    isMp4: format === MP4,
    codec: await track.getCodec(),
    seconds: await input.computeDuration(),
    packets,
  }
}

test('WebKitGTK records a room as MP4, and plays what the server made of it', async ({ app, webkit }) => {
  const cast = await arrangeRecorded(app, 'voice', 'room')
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const person of [supervisor, advisor, beneficiary]) {
    await command(person, liveSessionId, { type: 'enter' })
    await command(person, liveSessionId, { type: 'answerRecording', answer: 'voice' })
  }
  const { name, digits } = await advisor.api.recording.makeCode.mutate({ liveSessionId })

  await test.step('it joins by six digits, and waits for the clock', async () => {
    await webkit.visit(`${app.url}/recorder/${name}#${digits}`)
    const isAwake = () =>
      webkit.evaluate(
        () =>
          document.querySelector('[inert][aria-busy="true"]') === null &&
          document.querySelector('form') !== null,
      )
    await expect.poll(isAwake).toBe(true)
    await webkit.press('form button[type="submit"]')
    await expect.poll(() => headingOf(webkit)).toBe('En attente de l’horloge')
  })

  await test.step('it records while the clock runs, and what it records arrives', async () => {
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    await expect.poll(() => headingOf(webkit)).toBe('Le son est enregistré')
    await expect
      .poll(() => arrivedMs(supervisor, liveSessionId), { timeout: 120_000 })
      .toBeGreaterThanOrEqual(6_000)
    await command(supervisor, liveSessionId, { type: 'endInterview' })
    await expect.poll(() => headingOf(webkit)).toBe('L’entretien est terminé')
  })

  await test.step('the server gives it back: container, codec, duration and energy', async () => {
    await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'rien à ajouter' })
    const heard = async () => {
      const found = await supervisor.api.recording.heard.query({ liveSessionId })
      return found?.standing === 'kept' && found.isComplete ? found.tracks : []
    }
    await expect.poll(async () => (await heard()).length, { timeout: 120_000 }).toBe(1)
    const [track] = await heard()
    const [segment] = track?.segments ?? []
    expect(track?.mimeType).toMatch(/^audio\/mp4/)
    const answer = await fetch(
      `${app.url}/api/heard/${liveSessionId}/${track?.trackId}/${segment?.segment ?? 0}`,
      { headers: { cookie: supervisor.cookie } },
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const told = ((segment?.toMs ?? 0) - (segment?.fromMs ?? 0)) / 1_000
    const file = await read(bytes)
    expect(file).toMatchObject({ isMp4: true, codec: 'aac' })
    expect(Math.abs(file.seconds - told), 'seconds in the file').toBeLessThan(1)
    expect(file.packets).toBeGreaterThan(told * 20)
    const played = await webkit.evaluate(async (base64) => {
      const sound = await new AudioContext().decodeAudioData(
        Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer,
      )
      const samples = sound.getChannelData(0)
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
      return { seconds: sound.duration, loudness: Math.sqrt(power) }
    }, Buffer.from(bytes).toString('base64'))
    expect(Math.abs(played.seconds - told), 'seconds it plays').toBeLessThan(1)
    expect(played.loudness, 'is not silence').toBeGreaterThan(0.01)
  })
})
