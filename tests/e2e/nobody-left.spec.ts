import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test, upToDate } from './stage'

const answers = {
  ratings: Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3])),
  moment: { codeKey: null, text: 'Quand il s’est tu.', at: null },
  freeText: '',
}
const returned = { answers: { understood: 'Au silence.', heldBack: 'Au CV.', wished: '', keep: '' } }
const recovery = { timeout: 30_000 }

test('an interview whose only supervisor is removed is ended by a coordinator, and goes on to its debrief', async ({
  cast,
  openAs,
}) => {
  const { advisor, beneficiary, supervisor, coordinator, cohortId, liveSessionId } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const [claire, ines, thomas] = await Promise.all([
    openAs(supervisor, path),
    openAs(advisor, path),
    openAs(beneficiary, path, { viewport: { width: 390, height: 844 } }),
  ])
  await expect(claire.getByText(upToDate)).toBeVisible()
  const alone = 'Plus personne ne supervise cet entretien'
  await expect(ines.getByRole('button', { name: 'Hors-jeu' })).toBeVisible()
  await expect(ines.getByText(alone)).toHaveCount(0)

  await test.step('those who stay read it, with what they can do and who knows', async () => {
    await coordinator.api.cohort.removeMembers.mutate({ cohortId, personIds: [supervisor.id] })
    for (const page of [ines, thomas]) {
      await expect(page.getByRole('heading', { name: alone })).toBeVisible(recovery)
      await expect(page.getByText('ou dire hors-jeu', { exact: false })).toBeVisible()
    }
    await expectAccessible(ines, 'advisor, unsupervised')
    await expectAccessible(thomas, 'beneficiary, unsupervised')
    await thomas.getByRole('button', { name: 'Hors-jeu, on arrête' }).click()
    await expect(ines.getByText('Personne ne supervise plus', { exact: false })).toBeVisible()
    await expect(ines.getByText('Il reste arrêté', { exact: false })).toBeVisible()
  })

  await test.step('a coordinator ends it from what waits for a decision', async () => {
    const sandrine = await openAs(coordinator, `/cohorts/${cohortId}`)
    const waiting = sandrine.getByRole('region', { name: 'À décider' })
    await expect(waiting.getByText('Un entretien en cours, sans supervision')).toBeVisible()
    await waiting.getByRole('button', { name: /^Abandonner l’entretien/u }).click()
    const dialog = sandrine.getByRole('dialog')
    await expect(dialog.getByLabel('Pourquoi l’abandonner ?')).toBeVisible()
    await dialog.getByRole('button', { name: 'Le laisser en cours' }).click()
    await waiting.getByRole('button', { name: /^Y mettre fin/u }).click()
    await expectAccessible(sandrine, 'an interview is ended for others')
    await dialog.getByRole('button', { name: 'Mettre fin à l’entretien' }).click()
    await expect(sandrine.getByText('place aux retours', { exact: false })).toBeVisible()
    await expect(waiting.getByText('Leurs retours s’écrivent', { exact: false })).toBeVisible()
  })

  await test.step('both answer, and the debrief opens by itself', async () => {
    for (const page of [ines, thomas])
      await expect(page.getByText('le débriefing s’ouvrira de lui-même', { exact: false })).toBeVisible()
    await command(advisor, liveSessionId, { type: 'lockSelfAssessment', answers })
    await expect(ines.getByRole('heading', { name: 'Vos réponses sont verrouillées' })).toBeVisible()
    await command(beneficiary, liveSessionId, { type: 'lockReturn', answers: returned })
    for (const page of [ines, thomas])
      await expect(page.getByRole('region', { name: 'Échanges et retours' })).toBeVisible(recovery)
    await expect(ines.getByText(alone)).toHaveCount(0)
  })
})

test('put away, it is not said again after another notice has come and gone', async ({ cast, openAs }) => {
  const { advisor, supervisor, coordinator, cohortId, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  const alone = ines.getByRole('heading', { name: 'Plus personne ne supervise cet entretien' })
  const signedOut = ines.getByRole('heading', { name: 'Vous êtes déconnecté·e' })
  await coordinator.api.cohort.removeMembers.mutate({ cohortId, personIds: [supervisor.id] })
  await expect(alone).toBeVisible(recovery)
  await ines.getByRole('button', { name: 'Masquer' }).click()
  await expect(alone).toHaveCount(0)

  const cookies = await ines.context().cookies()
  await ines.context().clearCookies()
  await ines.getByRole('button', { name: 'Pause' }).click()
  await expect(signedOut).toBeVisible()
  await ines.context().addCookies(cookies)
  await expect(signedOut).toHaveCount(0, recovery)
  await expect(ines.locator('header').getByRole('button', { name: 'Reprendre' })).toBeVisible()
  await expect(alone).toHaveCount(0)
})

test('in a briefing left without a supervisor, no panel promises one', async ({ cast, openAs }) => {
  const { advisor, supervisor, coordinator, cohortId, liveSessionId } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  await expect(ines.getByText('Claire attend votre signe', { exact: false })).toBeVisible()
  await coordinator.api.cohort.removeMembers.mutate({ cohortId, personIds: [supervisor.id] })
  await expect(ines.getByText('attend qu’on le supervise', { exact: false })).toBeVisible(recovery)
  await ines.getByRole('button', { name: /^Je suis prêt/u }).click()
  await expect(ines.getByText('commencera quand quelqu’un le supervisera', { exact: false })).toBeVisible()
})
