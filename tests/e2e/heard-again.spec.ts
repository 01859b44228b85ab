import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { test, withDevices } from './meeting-acts'
import { playing, watchMedia } from './played-media'
import { beginRecorded, giveTone, keptHere } from './recording-acts'
import { expect } from './stage'

test.use(withDevices)

/** Waits until this browser has recorded so much, ms. */
async function expectRecorded(page: Page, atLeastMs: number): Promise<void> {
  const recorded = async () => {
    const lengths = (await keptHere(page)).tracks.map(({ recordedMs }) => recordedMs)
    return lengths.length === 0 ? 0 : Math.min(...lengths)
  }
  await expect.poll(recorded, { message: 'recorded, ms', timeout: 120_000 }).toBeGreaterThanOrEqual(atLeastMs)
}

test('what two players let be recorded is heard and seen in the debrief, from five seconds before a mark, until one withdraws', async ({
  app,
  meet,
  openAs,
}) => {
  test.setTimeout(240_000)
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  const { supervisor, advisor, beneficiary, observer, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  await giveTone(ines, 330)
  await giveTone(thomas, 520)
  await beginRecorded(cast, [ines, thomas], 'voiceAndPicture')
  for (const page of [ines, thomas]) await expectRecorded(page, 9_000)
  await command(supervisor, liveSessionId, {
    type: 'mark',
    codeKey: 'silence',
    valence: null,
    reactionOffsetMs: 0,
  })
  for (const page of [ines, thomas]) await expectRecorded(page, 18_000)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  for (const page of [ines, thomas])
    await expect
      .poll(async () => (await keptHere(page)).waiting, { message: 'still on the device', timeout: 60_000 })
      .toBe(0)
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour entendre' })

  const claire = await openAs(supervisor, path)
  await watchMedia(claire)
  await claire.reload()
  const sound = claire.getByRole('button', { name: 'Avec son et image' })

  await test.step('the page says what there is, how well it is aligned, and what is missing', async () => {
    await sound.click()
    const sheet = claire.getByRole('dialog')
    await expect(sheet.getByText(/^Son calé à ±/u)).toBeVisible()
    await expect(sheet.getByText(/Gardé jusqu’au/u)).toBeVisible()
    await expect(sheet.getByRole('listitem').filter({ hasText: 'voix' })).toHaveCount(2)
    await claire.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  await test.step('both voices play together where the cursor is', async () => {
    await claire.getByRole('button', { name: 'Lire l’entretien' }).click()
    await expect
      .poll(async () => (await playing(claire)).map(({ kind }) => kind), { timeout: 60_000 })
      .toEqual(['audio', 'audio'])
    const begun = await playing(claire)
    await expect
      .poll(async () => (await playing(claire))[0]?.at ?? 0)
      .toBeGreaterThan((begun[0]?.at ?? 0) + 1)
    const heard = await supervisor.api.recording.heard.query({ liveSessionId })
    const tracks = heard?.standing === 'kept' ? heard.tracks.filter(({ kind }) => kind === 'voice') : []
    const [one = 0, other = 9] = begun.map(
      ({ at }, index) => at + (tracks[index]?.segments[0]?.fromMs ?? 0) / 1_000,
    )
    expect(Math.abs(one - other), 'seconds of the interview apart').toBeLessThan(0.5)
    await claire.getByRole('button', { name: 'Vitesse : ×1' }).click()
    await expect.poll(async () => Math.round((await playing(claire))[0]?.rate ?? 0)).toBe(2)
    await claire.getByRole('button', { name: 'Arrêter la lecture' }).click()
    await expect.poll(() => playing(claire)).toEqual([])
  })

  await test.step('pictures play with them once they are looked at', async () => {
    await claire.getByRole('button', { name: 'Image et son' }).click()
    await claire.getByRole('button', { name: 'Lire l’entretien' }).click()
    await expect
      .poll(async () => (await playing(claire)).map(({ kind }) => kind).toSorted(), { timeout: 60_000 })
      .toEqual(['audio', 'audio', 'video', 'video'])
    await expect(claire.locator('video')).toHaveCount(2)
  })

  await test.step('an observer hears it too; every opening is a line that the recorded people read', async () => {
    const lea = await openAs(observer, path)
    await expect(lea.getByRole('button', { name: 'Avec son et image' })).toBeVisible()
    const openings = () => advisor.api.liveSession.accessLog.query({ liveSessionId })
    await expect
      .poll(async () => (await openings()).map(({ what, personId }) => `${what} ${personId}`))
      .toContain(`sound ${supervisor.id}`)
  })

  await test.step('a withdrawal ends it on an open page, without a name', async () => {
    await beneficiary.api.recording.withdraw.mutate({ liveSessionId })
    await expect(claire.getByText(/^Retiré le/u)).toBeVisible()
    await expect.poll(() => playing(claire)).toEqual([])
    await expect(claire.locator('video')).toHaveCount(0)
    await expect(claire.getByRole('button', { name: 'Vitesse' })).toBeVisible()
  })
})
