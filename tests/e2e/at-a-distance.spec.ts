import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { command } from '../support/api'
import { expectHeard, expectSeen, isSendingSound, test, withDevices } from './meeting-acts'
import { expect } from './stage'

test.use(withDevices)

test('at a distance one press enters, a missing player is named, and who has the floor is offered their microphone', async ({
  byVideo,
  meet,
}) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = byVideo
  const path = `/sessions/${liveSessionId}`
  const does = (who: typeof supervisor, act: Parameters<typeof command>[2]) =>
    command(who, liveSessionId, act)
  await does(supervisor, { type: 'openBriefing' })
  await does(advisor, { type: 'chooseFocus', codeKey: 'empathy' })
  const [claire, ines] = await Promise.all([meet(supervisor, path), meet(advisor, path)])

  await test.step('one press enters and is heard', async () => {
    for (const page of [claire, ines]) {
      await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await expectHeard(claire, advisor)
    await expectHeard(ines, supervisor)
    await expect(ines.getByText('pas encore là').first()).toBeVisible()
  })

  await test.step('the supervisor is told whose voice is missing before the interview starts', async () => {
    for (const player of [advisor, beneficiary]) await does(player, { type: 'declareReadiness', ready: true })
    await expect(claire.getByText(/Thomas n’est pas connecté·e au son/u)).toBeVisible()
    await expect(claire.getByRole('button', { name: 'Commencer l’entretien' })).toBeDisabled()
    await claire.getByRole('button', { name: 'Commencer quand même' }).click()
    const asked = claire.getByRole('dialog', { name: /Commencer sans attendre/u })
    await expect(asked).toContainText('Thomas')
    await asked.getByRole('button', { name: 'Attendre' }).click()
  })

  await test.step('once he is there the interview starts at once', async () => {
    const thomas = await meet(beneficiary, path)
    await thomas.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await expectHeard(ines, beneficiary)
    await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
    await expectSeen(ines, 'Thomas')
    await thomas.close()
    await expect(ines.getByText('Thomas n’est plus connecté·e au son.')).toBeVisible()
  })

  await does(supervisor, { type: 'endInterview' })
  const ratings = Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3]))
  const moment = { codeKey: null, text: '', at: null, direction: null }
  await does(advisor, { type: 'lockSelfAssessment', answers: { ratings, moment, freeText: '' } })
  await does(supervisor, { type: 'unseal', overrideReason: 'Thomas est parti.' })

  await test.step('the floor offers the microphone, and only its person opens it', async () => {
    const offer = ines.getByRole('button', { name: 'Ouvrir mon micro' })
    await expect(ines.getByRole('region', { name: 'Les trois regards' })).toBeVisible()
    await expect(offer).toHaveCount(0)
    await does(supervisor, { type: 'giveTurn', turn: 'advisor' })
    await expect(ines.getByText('À vous de parler')).toBeVisible()
    await expect(claire.getByRole('button', { name: 'Ouvrir mon micro' })).toHaveCount(0)
    expect(await isSendingSound(ines)).toBe(false)
    await offer.click()
    await expect.poll(() => isSendingSound(ines)).toBe(true)
    await expect(offer).toHaveCount(0)
  })
})
