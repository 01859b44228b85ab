import { readFileSync } from 'node:fs'
import { command } from '../support/api'
import { giveReturn, giveSelfAssessment, markLog } from './interview-acts'
import { expect, test } from './stage'
import { recordTraffic } from './traffic'

type Text = { fr: string; en: string }
type Scenario = {
  privateBrief: Text
  reveals: { id: string; fact: Text; line: Text; unlockedBy: Text }[]
  trap: { how: Text }
}

const scenario = JSON.parse(
  readFileSync(new URL('../../db/seed/scenarios/yann.json', import.meta.url), 'utf8'),
) as Scenario

/** Every sentence of the scenario that the advisor must not receive, in both languages. */
const secrets = [
  scenario.privateBrief,
  scenario.trap.how,
  ...scenario.reveals.flatMap((each) => [each.fact, each.line]),
]
  .flatMap(({ fr, en }) => [fr, en])
  .flatMap((text) => text.split(/(?<=[.!?])\s/u))
  .filter((sentence) => sentence.length >= 12)

test('nothing the advisor must not know reaches their browser before the debrief', async ({
  app,
  cast,
  openAs,
}) => {
  const ines = await openAs(cast.advisor, '/today')
  const traffic = recordTraffic(ines)
  await ines.goto(`${app.url}/sessions/${cast.liveSessionId}`)
  const [claire, thomas] = await Promise.all([
    openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`),
    openAs(cast.beneficiary, `/sessions/${cast.liveSessionId}`),
  ])
  await claire.getByRole('button', { name: 'Ouvrir la salle' }).click()
  await expect(thomas.getByText(secrets[0] ?? '').first()).toBeVisible()
  await ines.getByRole('button', { name: 'Je suis prêt·e' }).click()
  await thomas.getByRole('button', { name: 'Je suis prêt·e' }).click()
  await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
  await claire.getByRole('button', { name: 'Empathie, manifesté', exact: true }).click()
  await claire.getByRole('button', { name: 'Note N' }).click()
  await claire.getByLabel('Note du repère').fill('une note que personne ne lit en direct')
  await claire.keyboard.press('Enter')
  await claire.getByRole('button', { name: 'Impartialité, manquement', exact: true }).click()
  await thomas.getByRole('checkbox').first().check({ force: true })
  await thomas.getByRole('slider').press('PageDown')
  await expect(claire.getByText('40', { exact: true }).first()).toBeVisible()
  await ines.reload()
  await claire.getByRole('button', { name: 'Conclusion' }).click()
  // The advisor's page has everything up to the conclusion: what is absent now was never sent.
  await expect(ines.getByText('Conclusion').first()).toBeVisible()
  await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
  await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
  await giveSelfAssessment(ines, 'un moment à moi')
  await giveReturn(thomas, 'une réponse à garder pour le débriefing')
  await expect(ines.getByText(/peut maintenant ouvrir le débriefing/u)).toBeVisible()

  const received = await traffic.received()
  expect(received, 'the recording holds the room').toContain(cast.liveSessionId)
  expect(received, 'and the facts that reach it').toContain('interviewStarted')
  for (const secret of [
    ...secrets,
    'une note que personne ne lit en direct',
    'une réponse à garder pour le débriefing',
    '"type":"marked"',
    '"type":"dialMoved"',
    '"type":"revealGiven"',
  ]) {
    expect(received.includes(secret), `the advisor received: ${secret}`).toBe(false)
  }

  await claire.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
  await ines.getByRole('tab', { name: /^Repères \d/u }).click()
  await expect(ines.getByText('une note que personne ne lit en direct').first()).toBeVisible()
  await expect(ines.getByText('une réponse à garder pour le débriefing').first()).toBeVisible()
  const opened = await traffic.received()
  expect(opened, 'the same search finds a mark once it is opened').toContain('"type":"marked"')
})

test('somebody of the cohort without a seat finds no such session', async ({ app, cast, openAs }) => {
  const sandrine = await openAs(cast.coordinator, '/today')
  const answer = await sandrine.goto(`${app.url}/sessions/${cast.liveSessionId}`)
  expect(answer?.status()).toBe(404)
  await expect(sandrine.getByRole('heading', { name: 'Cette page est introuvable' })).toBeVisible()
  await expect(command(cast.coordinator, cast.liveSessionId, { type: 'openBriefing' })).rejects.toThrow()
  await sandrine.goto(`${app.url}/sessions/00000000-0000-4000-8000-000000000000`)
  await expect(sandrine.getByRole('heading', { name: 'Cette page est introuvable' })).toBeVisible()
})

test('a supervisor who comes late sees all the marks of the other window', async ({ cast, openAs }) => {
  const path = `/sessions/${cast.liveSessionId}`
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
  const first = await openAs(cast.supervisor, path)
  await first.getByRole('button', { name: 'Empathie, manifesté', exact: true }).click()
  await first.getByRole('button', { name: 'Authenticité, manqué', exact: true }).click()
  const second = await openAs(cast.supervisor, path)
  await expect(markLog(second).getByRole('listitem')).toHaveCount(2)
  await second.getByRole('button', { name: 'Écoute active, manifesté', exact: true }).click()
  await expect(markLog(first).getByRole('listitem')).toHaveCount(3)
})
