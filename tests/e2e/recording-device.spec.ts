import type { Locator, Page } from '@playwright/test'
import { command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { test, withDevices } from './meeting-acts'
import { expectArrived, expectRecorded, giveTone, keptHere, runningRecorders } from './recording-acts'
import { expect } from './stage'

test.use(withDevices)

test('a tablet without an account joins by six digits, records the room, and gives its place to a second one', async ({
  app,
  meet,
  browser,
}) => {
  const cast = await arrangeRecorded(app, 'voice', 'room')
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const person of [supervisor, advisor, beneficiary]) {
    await command(person, liveSessionId, { type: 'enter' })
    await command(person, liveSessionId, { type: 'answerRecording', answer: 'voice' })
  }
  const ines = await meet(advisor, `/sessions/${liveSessionId}`)
  const card = ines.getByRole('region', { name: 'L’appareil qui enregistre' })

  /** The address of the code that a seat is shown. */
  async function showCode(within: Locator): Promise<string> {
    await within.getByRole('button', { name: 'Une tablette ou un téléphone' }).click()
    const shown = within.getByRole('region', { name: 'Avec une tablette ou un téléphone' })
    await expect(shown.getByRole('img', { name: /Code QR/ })).toBeVisible()
    const text = (await shown.textContent()) ?? ''
    const [, name = ''] = /\/recorder\/([A-Z]{4})/.exec(text) ?? []
    const [digits = ''] = /\d{3} \d{3}/.exec(text) ?? []
    return `${app.url}/recorder/${name}#${digits.replace(' ', '')}`
  }
  async function openTablet(link: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 820, height: 1_180 },
      hasTouch: true,
      isMobile: true,
      locale: 'fr-FR',
      permissions: ['microphone'],
    })
    const tablet = await context.newPage()
    await tablet.goto(link)
    await giveTone(tablet, 330)
    return tablet
  }
  const press = (tablet: Page) =>
    tablet.getByRole('button', { name: 'Enregistrer avec cet appareil' }).click()

  const link = await showCode(card)
  const tablet = await openTablet(link)

  await test.step('wrong digits are refused politely', async () => {
    const field = tablet.getByLabel('Les six chiffres affichés dans la salle')
    await expect(field).toHaveValue(link.slice(-6))
    await field.fill(link.endsWith('000000') ? '000001' : '000000')
    await press(tablet)
    await expect(tablet.getByText('Ce ne sont pas ces chiffres.')).toBeVisible()
    await field.fill(link.slice(-6))
  })

  await test.step('it joins, and records nothing before the clock runs', async () => {
    await press(tablet)
    await expect(tablet.getByRole('heading', { name: 'En attente de l’horloge' })).toBeVisible()
    await expect(card).toContainText('La tablette enregistre la salle.')
    expect(await runningRecorders(tablet)).toBe(0)
  })

  await test.step('its digits let no second one in', async () => {
    const other = await openTablet(link)
    await press(other)
    await expect(other.getByText('Ces chiffres ont déjà servi.')).toBeVisible()
    await other.context().close()
  })

  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const strip = ines.getByRole('region', { name: 'Enregistrement de la salle' })

  await test.step('it records, and the seats know', async () => {
    await expect(tablet.getByRole('heading', { name: 'Le son est enregistré' })).toBeVisible()
    await expectRecorded(tablet, 4_000)
    expect((await keptHere(tablet)).tracks.map(({ kind }) => kind)).toEqual(['room'])
    await expect(strip).toContainText('Le son est enregistré')
    await expect(strip).toContainText('La tablette, posée entre vous')
  })

  await test.step('its right opens nothing else', async () => {
    const answers = await tablet.evaluate(async (id) => {
      const { right } = JSON.parse(
        Object.entries(localStorage).find(([key]) => key.startsWith('triade.recorder.'))?.[1] ?? '{}',
      )
      const headers = { authorization: `Bearer ${right}` }
      const asked = [
        `/api/heard/${id}/${crypto.randomUUID()}/0`,
        `/api/trpc/recording.recorder?input=${encodeURIComponent(JSON.stringify({ json: { liveSessionId: id } }))}`,
        `/api/trpc/liveSession.room?input=${encodeURIComponent(JSON.stringify({ json: { liveSessionId: id } }))}`,
      ]
      const statuses = []
      for (const path of asked) statuses.push((await fetch(path, { headers })).status)
      return statuses
    }, liveSessionId)
    expect(answers).toEqual([401, 401, 401])
  })

  await test.step('hors-jeu stops it, and the clock lets it go on', async () => {
    await command(advisor, liveSessionId, { type: 'haltInterview' })
    await expect.poll(() => runningRecorders(tablet)).toBe(0)
    await expect(tablet.getByRole('heading', { name: 'En attente de l’horloge' })).toBeVisible()
    await command(supervisor, liveSessionId, { type: 'resumeInterview' })
    await expect.poll(() => runningRecorders(tablet)).toBe(1)
  })

  await test.step('a person at the table suspends it there, and the strip says where', async () => {
    await tablet.getByRole('button', { name: 'Suspendre ici' }).click()
    await expect.poll(() => runningRecorders(tablet)).toBe(0)
    await expect(strip).toContainText('sur l’appareil lui-même')
    await tablet.getByRole('button', { name: 'Reprendre' }).click()
    await expect.poll(() => runningRecorders(tablet)).toBe(1)
  })

  await test.step('a reload goes on with the same device', async () => {
    await tablet.reload({ waitUntil: 'domcontentloaded' })
    await expect.poll(() => runningRecorders(tablet)).toBe(1)
    expect((await keptHere(tablet)).tracks).toHaveLength(1)
  })

  await test.step('closed, it is missed; a second one takes over, and the first sends what it has', async () => {
    const left = tablet.context()
    await tablet.close()
    await expect(strip).toContainText('La tablette ne répond plus')
    await strip.getByRole('button', { name: 'Retrait et appareil' }).click()
    const second = await openTablet(await showCode(strip))
    await press(second)
    await expect.poll(() => runningRecorders(second)).toBe(1)
    await expect(strip).toContainText('Le son est enregistré')
    await expectRecorded(second, 4_000)

    const first = await left.newPage()
    await first.goto(link.replace(/#.*/, ''))
    await expect(first.getByRole('heading', { name: 'Un autre appareil a pris la suite' })).toBeVisible()
    await expectArrived(first, app.url)
    await command(supervisor, liveSessionId, { type: 'endInterview' })
    await expect(second.getByRole('heading', { name: 'L’entretien est terminé' })).toBeVisible()
    await expectArrived(second, app.url)
    await left.close()
    await second.context().close()
  })
})
