import { command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { withDevices } from './meeting-acts'
import {
  expectArrived,
  expectRecorded,
  giveTone,
  heardBack,
  keptHere,
  runningRecorders,
  test,
} from './recording-acts'
import { expect } from './stage'

test.use(withDevices)

test('one computer records the room while all who are there agree, and waits for the answer of a person who comes late', async ({
  app,
  meet,
}) => {
  const cast = await arrangeRecorded(app, 'voice', 'room')
  const { supervisor, advisor, beneficiary, observer, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const ines = await meet(advisor, path)
  await giveTone(ines, 440)
  const row = ines.getByRole('region', { name: 'Enregistrement de la salle' })
  await expect(row).toContainText('Rien n’est enregistré tant que')

  for (const person of [supervisor, advisor, beneficiary])
    await command(person, liveSessionId, { type: 'answerRecording', answer: 'voice' })
  await row.getByRole('button', { name: 'Enregistrer avec cet ordinateur' }).click()
  await expect(row).toContainText('dès que l’horloge tournera')
  expect(await runningRecorders(ines), 'nothing before the clock runs').toBe(0)
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })

  await test.step('it records, and says so', async () => {
    await expect(row).toContainText('Cet ordinateur enregistre la salle.')
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
    await expect(row).toContainText('attend la réponse')
    await expect.poll(() => runningRecorders(ines)).toBe(0)
    const heard = (await heardBack(ines)).at(-1)
    expect(Math.abs((heard?.pitch ?? 0) - 440), 'what the microphone heard').toBeLessThan(15)
    await command(observer, liveSessionId, { type: 'answerRecording', answer: 'voice' })
    await expect.poll(() => runningRecorders(ines)).toBe(1)
  })

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await expectArrived(ines, app.url)
})
