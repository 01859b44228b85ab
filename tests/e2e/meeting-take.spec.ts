import { command } from '../support/api'
import { expectHeard, test, withDevices } from './meeting-acts'
import { expect } from './stage'

test.use(withDevices)

test('at a distance a take offers each player their microphone, and listens to both once they have opened it', async ({
  byVideo,
  meet,
}) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = byVideo
  const eventsOf = async (person: typeof advisor) =>
    (await person.api.liveSession.events.query({ liveSessionId, after: 0 })).events
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  for (const page of [ines, thomas]) {
    await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await expect(page.getByText('Vous y êtes')).toBeVisible()
  }
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  for (const page of [ines, thomas]) await expect(page.getByRole('timer')).toBeVisible()
  // A page that comes to the meeting only once the debrief is open is not muted by what was before.
  await expectHeard(ines, beneficiary)
  await expectHeard(thomas, advisor)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  for (const page of [ines, thomas]) {
    await expect(page.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
  }

  await command(advisor, liveSessionId, {
    type: 'proposeTake',
    fromMs: 0,
    markId: null,
    line: 'Du jour au lendemain.',
    lengthMs: 180_000,
  })
  const [takeId = ''] = (await eventsOf(advisor)).flatMap((event) =>
    event.type === 'takeProposed' ? [event.id] : [],
  )
  await command(beneficiary, liveSessionId, { type: 'agreeToTake', takeId })
  for (const page of [ines, thomas]) {
    await page.getByRole('button', { name: 'Ouvrir mon micro' }).click()
    await expect(page.getByText('À vous de parler')).toHaveCount(0)
  }
  await command(beneficiary, liveSessionId, { type: 'beginTake', takeId })
  for (const player of [advisor, beneficiary]) {
    await expect
      .poll(
        async () =>
          (await eventsOf(player)).some(
            (event) => event.type === 'takeTalkHeard' && event.actorId === player.id,
          ),
        { timeout: 60_000 },
      )
      .toBe(true)
  }
})
