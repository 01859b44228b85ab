import { command } from '../support/api'
import { expectAccessible } from './axe'
import { giveReturn, markLog } from './interview-acts'
import { expect, test } from './stage'

test('an interview ended by mistake is reopened, and the players come back without a click', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, path)
  const ines = await openAs(advisor, path)
  const thomas = await openAs(beneficiary, path)
  await claire.keyboard.press('KeyE')
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)

  await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
  await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
  await ines.getByRole('button', { name: 'C’est fait, j’écris' }).click()
  await ines.getByLabel('Ce qui s’est passé').fill('Il parlait encore de son père')
  await expect(thomas.getByRole('button', { name: 'C’est fait, j’écris' })).toBeVisible()
  await expect(claire.getByText('Possible encore 10 minutes', { exact: false })).toBeVisible()
  await expectAccessible(claire, 'reopening')

  await claire.getByRole('button', { name: 'Rouvrir l’entretien' }).click()
  const asked = claire.getByRole('dialog', { name: 'Rouvrir l’entretien ?' })
  await asked.getByRole('button', { name: 'Rouvrir l’entretien' }).click()
  await expect(thomas.getByRole('slider')).toBeVisible()
  await expect(ines.getByRole('timer')).toBeVisible()
  await expect(ines.getByText('Claire a rouvert l’entretien', { exact: false })).toBeVisible()
  await claire.keyboard.press('KeyR')
  // The reopening is a row of the log too.
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(3)
  await expect(markLog(claire).getByText('Rouvert par', { exact: false })).toBeVisible()

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await expect(ines.getByLabel('Ce qui s’est passé')).toHaveValue('Il parlait encore de son père')
  await giveReturn(thomas, 'au milieu')
  await expect(claire.getByRole('button', { name: 'Rouvrir l’entretien' })).toHaveCount(0)
})

test('an interview given up is over for the three of them, and its marks are shown to none', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, path)
  const ines = await openAs(advisor, path)
  const thomas = await openAs(beneficiary, path)
  await claire.keyboard.press('KeyE')
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
  await thomas.getByRole('button', { name: 'Hors-jeu' }).first().click()

  await claire.getByRole('region', { name: 'Hors-jeu' }).getByRole('button', { name: 'Abandonner…' }).click()
  const asked = claire.getByRole('dialog', { name: 'Abandonner l’entretien avec Yann L. ?' })
  await asked.getByRole('button', { name: 'Abandonner l’entretien' }).click()
  await expect(asked.getByText('Écrivez au moins trois caractères.')).toBeVisible()
  await expectAccessible(claire, 'giving up')
  await asked.getByLabel('Pourquoi l’abandonner').fill('Thomas ne se sent pas bien')
  await asked.getByRole('button', { name: 'Abandonner l’entretien' }).click()

  for (const page of [claire, ines, thomas]) {
    await expect(page.getByRole('heading', { name: 'L’entretien s’est arrêté là' })).toBeVisible()
    await expect(page.getByText('Thomas ne se sent pas bien')).toBeVisible()
    await expect(page.getByText('Empathie')).toHaveCount(0)
  }
  await expectAccessible(ines, 'given up')
})

test('a debrief is closed without a commitment, for a reason everybody reads', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor, beneficiary } = cast
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'Inès a dû partir' })
  const claire = await openAs(supervisor, path)
  const thomas = await openAs(beneficiary, path)

  await claire.getByRole('button', { name: 'Clore sans engagement…' }).click()
  const asked = claire.getByRole('dialog', { name: 'Clore sans engagement ?' })
  await asked.getByLabel('Pourquoi clore sans engagement').fill('Inès a été rappelée à son travail')
  await asked.getByRole('button', { name: 'Clore sans engagement' }).click()
  for (const page of [claire, thomas]) {
    await expect(page.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
    await expect(
      page.getByText('Clos sans engagement par Claire : « Inès a été rappelée à son travail »'),
    ).toBeVisible()
  }
  await expectAccessible(claire, 'closed without a commitment')
})
