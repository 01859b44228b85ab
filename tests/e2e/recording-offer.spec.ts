import { arrangeLiveSession, command } from '../support/api'
import { test, withDevices } from './meeting-acts'
import { giveTone, runningRecorders } from './recording-acts'
import { expect } from './stage'

test.use(withDevices)

const recording = {
  isOn: true,
  offeredBy: ['player' as const, 'supervisor' as const],
  media: 'voice' as const,
}

test('an advisor proposes to record during an interview in a room; the people there answer, and it is recorded', async ({
  app,
  meet,
}) => {
  const cast = await arrangeLiveSession(app.url, { place: 'room', recording })
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const person of [supervisor, advisor, beneficiary])
    await command(person, liveSessionId, { type: 'enter' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const ines = await meet(advisor, path)
  await giveTone(ines, 440)
  const strip = ines.getByRole('region', { name: 'Enregistrement de la salle' })

  await test.step('nothing is recorded, and the strip says so in the place where it will tell', async () => {
    await expect(strip).toContainText('Rien n’est enregistré')
    const height = (await strip.boundingBox())?.height
    await strip.getByRole('button', { name: 'Proposer d’enregistrer' }).click()
    await expect(strip.getByRole('button', { name: 'Répondre' })).toBeVisible()
    expect((await strip.boundingBox())?.height).toBe(height)
  })

  await test.step('the beneficiary is asked in the quiet row, and does not read who proposed it', async () => {
    const thomas = await meet(beneficiary, path)
    const row = thomas.getByRole('region', { name: 'Enregistrement', exact: true })
    await row.getByRole('button', { name: 'Répondre' }).click()
    await expect(row).not.toContainText('Inès a proposé')
    await row.getByRole('button', { name: 'Ma voix' }).click()
  })

  await test.step('once all have agreed and a device is chosen, the room is recorded', async () => {
    await command(supervisor, liveSessionId, { type: 'answerRecording', answer: 'voice' })
    await strip.getByRole('button', { name: 'Répondre' }).click()
    await strip.getByRole('button', { name: 'Ma voix' }).click()
    await strip.getByRole('button', { name: 'Choisir l’appareil' }).click()
    await strip.getByRole('button', { name: /^Enregistrer avec/ }).click()
    await expect(strip).toContainText('Le son est enregistré')
    await expect.poll(() => runningRecorders(ines)).toBe(1)
  })
})

test('a supervisor proposes it from the console, where the button gives way to how the recording stands', async ({
  app,
  meet,
}) => {
  const cast = await arrangeLiveSession(app.url, { place: 'room', recording })
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const person of [supervisor, advisor, beneficiary])
    await command(person, liveSessionId, { type: 'enter' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await meet(supervisor, `/sessions/${liveSessionId}`)
  const offer = claire.getByRole('button', { name: 'Proposer d’enregistrer' })
  await offer.click()
  await expect(offer).toHaveCount(0)
  await expect(claire.getByRole('button', { name: /Choisir l’appareil/ })).toBeVisible()
})

test('the tablet on the table joins from the waiting room, and waits there until it is to record', async ({
  app,
  meet,
  browser,
}) => {
  const cast = await arrangeLiveSession(app.url, {
    place: 'room',
    recording: { ...recording, offeredBy: ['coordinator'] },
  })
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const claire = await meet(supervisor, `/sessions/${liveSessionId}`)
  const card = claire.getByRole('region', { name: 'L’appareil qui enregistre' })
  await card.getByRole('button', { name: 'Une tablette ou un téléphone' }).click()
  const shown = card.getByRole('region', { name: 'Avec une tablette ou un téléphone' })
  await expect(shown.getByRole('img', { name: /Code QR/ })).toBeVisible()
  const text = (await shown.textContent()) ?? ''
  const [, name = ''] = /\/recorder\/([A-Z]{4})/.exec(text) ?? []
  const [digits = ''] = /\d{3} \d{3}/.exec(text) ?? []
  const context = await browser.newContext({
    viewport: { width: 820, height: 1_180 },
    locale: 'fr-FR',
    permissions: ['microphone'],
  })
  const tablet = await context.newPage()
  await tablet.goto(`${app.url}/recorder/${name}#${digits.replace(' ', '')}`)
  await giveTone(tablet, 330)
  await tablet.getByRole('button', { name: 'Enregistrer avec cet appareil' }).click()
  await expect(card).toContainText('enregistre la salle')
  await expect(tablet.getByRole('heading', { name: 'En attente des accords' })).toBeVisible()

  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  for (const person of [supervisor, advisor, beneficiary]) {
    await command(person, liveSessionId, { type: 'enter' })
    await command(person, liveSessionId, { type: 'answerRecording', answer: 'voice' })
  }
  await expect(tablet.getByRole('heading', { name: 'En attente de l’horloge' })).toBeVisible()
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await expect.poll(() => runningRecorders(tablet)).toBe(1)
  await context.close()
})
