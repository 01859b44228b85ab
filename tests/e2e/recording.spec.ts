import type { Page } from '@playwright/test'
import { type ApiPerson, command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { expectHeard, test, withDevices } from './meeting-acts'
import { goOffline, watchSockets } from './network'
import {
  beginRecorded,
  chunksOf,
  expectArrived,
  expectRecorded,
  expectTone,
  expectWholeTrack,
  giveTone,
  keptHere,
  onServer,
  runningRecorders,
  unplugMicrophone,
} from './recording-acts'
import { expect } from './stage'

test.use(withDevices)

const tones = { advisor: 330, beneficiary: 520 } as const

/** How long the interview ran, stops left out, ms. */
async function interviewMs({ api }: ApiPerson, liveSessionId: string): Promise<number> {
  const { events } = await api.liveSession.events.query({ liveSessionId, after: 0 })
  const at = (type: string) =>
    events.flatMap((event) => (event.type === type && 'at' in event ? event.at : []))[0] ?? 0
  const stopped = at('interviewResumed') - at('interviewHalted')
  return at('interviewEnded') - at('interviewStarted') - stopped
}

test('two voices are recorded in their own browsers, and reach the server whole through reload, outage, crash and pause', async ({
  app,
  meet,
}) => {
  const cast = await arrangeRecorded(app, 'voice', 'audio')
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  await watchSockets(thomas.context())
  await giveTone(ines, tones.advisor)
  await giveTone(thomas, tones.beneficiary)
  const claire = await meet(supervisor, path)
  expect((await keptHere(ines)).tracks, 'nothing before it was agreed').toEqual([])
  await claire.getByRole('button', { name: 'Entrer dans la salle' }).click()
  await beginRecorded(cast, [ines, thomas], 'voice')

  await test.step('the supervisor sees that both are recorded', async () => {
    for (const name of ['Inès', 'Thomas'])
      await expect(claire.getByRole('img', { name: `${name} : enregistrement en cours` })).toBeVisible()
    for (const page of [ines, thomas]) await expectRecorded(page, 4_000)
    await expect.poll(() => runningRecorders(ines)).toBe(1)
  })

  await test.step('a stop of the interview stops capture at once, and its end lets it go on', async () => {
    await command(supervisor, liveSessionId, { type: 'haltInterview' })
    for (const page of [ines, thomas]) await expect.poll(() => runningRecorders(page)).toBe(0)
    await expect(claire.getByRole('img', { name: 'Inès : enregistrement en pause' })).toBeVisible()
    for (const [page, pitch] of [
      [ines, tones.advisor],
      [thomas, tones.beneficiary],
    ] as const) {
      await expectWholeTrack(page)
      await expectTone(page, pitch)
    }
    await command(supervisor, liveSessionId, { type: 'resumeInterview' })
    for (const page of [ines, thomas]) await expect.poll(() => runningRecorders(page)).toBe(1)
  })

  await test.step('a reload goes on in the same track, behind a gap with its cause', async () => {
    const before = (await keptHere(ines)).tracks
    await ines.reload({ waitUntil: 'domcontentloaded' })
    await expect.poll(() => runningRecorders(ines)).toBe(1)
    await expectHeard(thomas, advisor)
    const after = async () => (await keptHere(ines)).tracks
    await expect.poll(async () => (await after())[0]?.segments).toBeGreaterThan(before[0]?.segments ?? 0)
    expect((await after()).map(({ trackId }) => trackId)).toEqual(before.map(({ trackId }) => trackId))
  })

  await test.step('without a network it is recorded on, and sent once there is one', async () => {
    const [before = { recordedMs: 0 }] = (await keptHere(thomas)).tracks
    await goOffline(thomas.context())
    await expectRecorded(thomas, before.recordedMs + 10_000)
    expect((await keptHere(thomas)).waiting).toBeGreaterThanOrEqual(4)
    await thomas.context().setOffline(false)
    await expect
      .poll(async () => (await keptHere(thomas)).waiting, { timeout: 60_000 })
      .toBeLessThanOrEqual(2)
  })

  await test.step('a server that is killed and started again misses nothing', async () => {
    await app.kill()
    const [before = { recordedMs: 0 }] = (await keptHere(ines)).tracks
    await expectRecorded(ines, before.recordedMs + 4_000)
    await app.start()
    await expect.poll(async () => (await keptHere(ines)).waiting, { timeout: 60_000 }).toBeLessThanOrEqual(2)
  })

  await test.step('a tab that is closed in the middle is continued by another page of that browser', async () => {
    await goOffline(thomas.context())
    const [before = { recordedMs: 0 }] = (await keptHere(thomas)).tracks
    await expectRecorded(thomas, before.recordedMs + 4_000)
    const context = thomas.context()
    await thomas.close({ runBeforeUnload: false })
    await context.setOffline(false)
    const other = await context.newPage()
    await other.goto(`${app.url}/today`)
    await expect.poll(async () => (await keptHere(other)).waiting, { timeout: 60_000 }).toBe(0)
    await expectArrived(other, app.url)
  })

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await test.step('after the interview its person reads that all is on the server', async () => {
    await ines.getByRole('button', { name: 'C’est fait, j’écris' }).click()
    await expect(ines.getByText(/^Vos \d+\s(?:s|min) sont sur le serveur$/u)).toBeVisible()
    await expectArrived(ines, app.url)
    const [track] = (await keptHere(ines)).tracks
    if (!track) throw new Error('no track')
    const there = await onServer(app.url, track)
    expect(chunksOf(there) * 2_200, 'chunks of two seconds').toBeGreaterThanOrEqual(track.recordedMs)
    // Nothing is missing but the beginning of the interview, and the reload.
    const missing = (await interviewMs(supervisor, liveSessionId)) - track.recordedMs
    expect(missing, 'missing of the interview, ms').toBeLessThan(8_000)
    expect(missing, 'recorded beyond its clock, ms').toBeGreaterThan(-500)
  })
})

test('a picture is recorded while its camera is on, and goes with the consent to it', async ({
  app,
  meet,
}) => {
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  await giveTone(ines, tones.advisor)
  await giveTone(thomas, tones.beneficiary)
  await beginRecorded(cast, [ines, thomas], 'voiceAndPicture')
  const kindsOf = async (page: Page) => (await keptHere(page)).tracks.map(({ kind }) => kind).toSorted()

  await test.step('voice and picture are two tracks', async () => {
    for (const page of [ines, thomas]) {
      await expect.poll(() => runningRecorders(page)).toBe(2)
      await expectRecorded(page, 4_000)
      expect(await kindsOf(page)).toEqual(['picture', 'voice'])
    }
  })

  await test.step('a camera that is off is not recorded; on again, it goes on in the same track', async () => {
    const camera = ines.getByRole('button', { name: 'Caméra', exact: true })
    await camera.click()
    await expect.poll(() => runningRecorders(ines)).toBe(1)
    await camera.click()
    await expect.poll(() => runningRecorders(ines)).toBe(2)
    const pictures = async () =>
      (await keptHere(ines)).tracks.flatMap(({ kind, segments }) => (kind === 'picture' ? [segments] : []))
    // At least one before and one after: a crowded machine stalls the capture, which begins others.
    await expect.poll(async () => Math.max(...(await pictures()))).toBeGreaterThanOrEqual(2)
    expect(await pictures()).toHaveLength(1)
    await expect(ines.getByText('n’est plus enregistrée')).toHaveCount(0)
  })

  await test.step('a microphone that is unplugged is told to its person, and the rest goes on', async () => {
    await unplugMicrophone(thomas)
    await expect(thomas.getByText(/^Votre voix n’est plus enregistrée depuis/u)).toBeVisible()
    await expect.poll(() => runningRecorders(thomas)).toBe(1)
  })

  await test.step('consent to the voice alone destroys the picture on the device', async () => {
    await command(advisor, liveSessionId, { type: 'answerRecording', answer: 'voice' })
    await expect.poll(() => runningRecorders(ines)).toBe(1)
    await expect.poll(() => kindsOf(ines)).toEqual(['voice'])
  })

  await test.step('the player who takes it back ends it for both, and nothing is left on any device', async () => {
    await command(beneficiary, liveSessionId, { type: 'withdrawRecording' })
    for (const page of [ines, thomas]) {
      await expect.poll(() => runningRecorders(page)).toBe(0)
      await expect.poll(() => keptHere(page)).toEqual({ tracks: [], waiting: 0 })
    }
    await command(supervisor, liveSessionId, { type: 'endInterview' })
  })
})
