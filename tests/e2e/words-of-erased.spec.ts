import { arrangeLiveSession, command } from '../support/api'
import { expect, test } from './stage'

test('an author is shown on Today what they wrote of a person erased since, and takes it back or keeps it', async ({
  app,
  openAs,
}) => {
  const cast = await arrangeLiveSession(app.url)
  const { cohortId, liveSessionId, coordinator, supervisor, advisor } = cast
  const by = (what: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, what)
  await by({ type: 'openBriefing' })
  await by({ type: 'startInterview', anyway: true })
  await by({ type: 'endInterview' })
  await by({ type: 'unseal', overrideReason: 'pour en parler' })
  const [first = ''] = advisor.name.split(' ')
  for (const text of [`${first} a tenu le silence.`, `Avec ${first}, encore une fois.`])
    await by({ type: 'postComment', moment: 0, text, replyTo: null })
  await advisor.api.erasure.ask.mutate()
  await coordinator.api.erasure.carryOut.mutate({ cohortId, personId: advisor.id })

  const page = await openAs(supervisor, '/today')
  await expect(page.getByText('2 phrases de vous nomment une personne effacée depuis.')).toBeVisible()
  await page.getByRole('link', { name: 'Relire vos phrases sur une personne effacée' }).click()
  const card = page.getByRole('region', { name: 'Vos phrases qui nomment une personne effacée' })
  await expect(card.getByRole('listitem')).toHaveCount(2)
  const silent = card.getByRole('listitem').filter({ hasText: 'a tenu le silence' })
  await silent.getByRole('button', { name: /^Retirer/u }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(silent).toHaveCount(0)
  await card.getByRole('button', { name: /^Garder/u }).click()
  await expect(card).toHaveCount(0)
  const room = await openAs(supervisor, `/sessions/${liveSessionId}`)
  const talk = room.getByRole('region', { name: 'Échanges et retours' })
  await talk.getByRole('tab', { name: /^À/u }).click()
  await expect(talk.getByText('encore une fois')).toBeVisible()
  await expect(talk.getByText('a tenu le silence')).toHaveCount(0)
})
