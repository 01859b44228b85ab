import { command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { belowScreen } from '../support/look-faults'
import { test, withDevices } from './meeting-acts'
import {
  expectArrived,
  expectRecorded,
  expectTone,
  giveTone,
  keptHere,
  runningRecorders,
} from './recording-acts'
import { expect } from './stage'

test.use(withDevices)

test('one computer records the room while all who are there agree, waits for a late answer, and gives its place to another on purpose', async ({
  app,
  meet,
}) => {
  const cast = await arrangeRecorded(app, 'voice', 'room')
  const { supervisor, advisor, beneficiary, observer, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const ines = await meet(advisor, path)
  await giveTone(ines, 440)
  const card = ines.getByRole('region', { name: 'L’appareil qui enregistre' })
  await expect(card).toContainText('Aucun appareil n’est choisi')

  for (const person of [supervisor, advisor, beneficiary])
    await command(person, liveSessionId, { type: 'answerRecording', answer: 'voice' })
  await card.getByRole('button', { name: 'Enregistrer avec cet ordinateur' }).click()
  await expect(card).toContainText('dès que l’horloge tourne')
  expect(await runningRecorders(ines), 'nothing before the clock runs').toBe(0)
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const strip = ines.getByRole('region', { name: 'Enregistrement de la salle' })

  await test.step('it records, and the strip says so', async () => {
    await expect(strip).toContainText('Le son est enregistré')
    await expect(strip).toContainText('Cet ordinateur')
    await expectRecorded(ines, 4_000)
    expect((await keptHere(ines)).tracks.map(({ kind }) => kind)).toEqual(['room'])
  })

  await test.step('a reload goes on with the same device and track', async () => {
    await ines.reload({ waitUntil: 'domcontentloaded' })
    await expect.poll(() => runningRecorders(ines)).toBe(1)
    expect((await keptHere(ines)).tracks).toHaveLength(1)
    const [before = { recordedMs: 0 }] = (await keptHere(ines)).tracks
    await expectRecorded(ines, before.recordedMs + 4_000)
  })

  await test.step('a person who comes late is waited for', async () => {
    await meet(observer, path)
    await expect(strip).toContainText('Le son attend une réponse')
    await expect.poll(() => runningRecorders(ines)).toBe(0)
    await expectTone(ines, 440)
    await command(observer, liveSessionId, { type: 'answerRecording', answer: 'voice' })
    await expect.poll(() => runningRecorders(ines)).toBe(1)
  })

  const claire = await meet(supervisor, path)
  await claire.setViewportSize({ width: 1280, height: 720 })
  await giveTone(claire, 660)
  const status = claire.getByRole('button', { name: /Choisir l’appareil/ })

  await test.step('a supervisor reads how the device of the room stands, on a console that does not scroll', async () => {
    await expect(status).toContainText('Le son est enregistré')
    await expect.poll(() => belowScreen(claire)).toBeLessThanOrEqual(0)
  })

  await test.step('another computer takes its place on purpose; the first stops and says so', async () => {
    await status.click()
    const choice = claire.getByRole('dialog', { name: 'L’appareil qui enregistre' })
    await expect(choice).toContainText('Ordinateur (Inès)')
    expect(await runningRecorders(claire)).toBe(0)
    await choice.getByRole('button', { name: 'Enregistrer ici à la place' }).click()
    await expect(choice).toContainText('Cet ordinateur enregistre la salle')
    await expect.poll(() => runningRecorders(claire)).toBe(1)
    await expect.poll(() => runningRecorders(ines)).toBe(0)
    await expect(strip).toContainText('Ordinateur (Claire)')
    await strip.getByRole('button', { name: 'Retrait et appareil' }).click()
    await expect(strip).toContainText('Un autre appareil a pris la suite')
    await expectRecorded(claire, 4_000)
  })

  await test.step('a pause of a player stops it, and only that player resumes', async () => {
    await strip.getByRole('button', { name: 'Suspendre l’enregistrement' }).click()
    await expect(status).toContainText('En pause')
    await expect.poll(() => runningRecorders(claire)).toBe(0)
    await strip.getByRole('button', { name: 'Reprendre l’enregistrement' }).click()
    await expect.poll(() => runningRecorders(claire)).toBe(1)
  })

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await expectArrived(ines, app.url)
  await expectArrived(claire, app.url)
})
