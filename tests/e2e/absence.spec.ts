import { expectScreenAccessible } from './axe'
import { expect, test } from './stage'

test('an advisor who cannot come says so; the others see it, the coordinator gives the seat to another learner', async ({
  cast,
  openAs,
}) => {
  const { advisor, beneficiary, supervisor, coordinator, liveSessionId } = cast
  const ines = await openAs(advisor, '/today')
  await ines.getByRole('button', { name: 'Je ne pourrai pas venir' }).click()
  const dialog = ines.getByRole('dialog', { name: /^Vous ne pourrez pas venir/u })
  await dialog.getByLabel('Raison').fill('Mon train est supprimé.')
  await dialog.getByRole('button', { name: 'Je ne pourrai pas venir' }).click()
  await expect(ines.getByRole('status').filter({ hasText: 'Vous ne pourrez pas venir' })).toBeVisible()
  await expect(ines.getByRole('button', { name: 'Finalement, je viens' })).toBeVisible()
  await expectScreenAccessible(ines, 'Today with an absence')

  const thomas = await openAs(beneficiary, '/today')
  await expect(thomas.getByText(/^Inès Marchetti ne pourra pas venir/u).first()).toBeVisible()
  const claire = await openAs(supervisor, `/sessions/${liveSessionId}`)
  await expect(claire.getByRole('listitem').filter({ hasText: 'Inès Marchetti' })).toContainText(
    'Ne viendra pas',
  )
  for (const page of [thomas, claire])
    expect(await page.content(), 'the reason is for coordinators').not.toContain('Mon train')

  const sandrine = await openAs(coordinator, '/today')
  const decisions = sandrine.getByRole('region', { name: 'À décider' })
  await expect(decisions.getByText('Inès Marchetti ne pourra pas venir')).toBeVisible()
  await expect(decisions.getByText('Mon train est supprimé.', { exact: false })).toBeVisible()
  await decisions.getByRole('link', { name: 'Choisir qui remplace Inès' }).click()
  const who = sandrine.getByLabel('Au conseil', { exact: true })
  await expect(who).toHaveValue('')
  await expect(sandrine.getByText(/^Inès Marchetti ne pourra pas venir/u)).toBeVisible()
  await sandrine.getByRole('checkbox', { name: 'Léa Aubert' }).uncheck({ force: true })
  await who.selectOption({ label: 'Léa Aubert' })
  await sandrine.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(sandrine.getByText('Entretien modifié.')).toBeVisible()
  await expect(sandrine.getByText('Inès Marchetti ne pourra pas venir')).toHaveCount(0)
})

test('said in the waiting room, it is taken back in one press from one’s list', async ({ cast, openAs }) => {
  const { beneficiary, supervisor, liveSessionId } = cast
  const thomas = await openAs(beneficiary, `/sessions/${liveSessionId}`)
  await thomas.getByRole('button', { name: 'Je ne pourrai pas venir' }).click()
  const dialog = thomas.getByRole('dialog', { name: /^Vous ne pourrez pas venir/u })
  await dialog.getByRole('button', { name: 'Je ne pourrai pas venir' }).click()
  await expect(thomas.getByRole('button', { name: 'Finalement, je viens' })).toBeVisible()
  const claire = await openAs(supervisor, '/today')
  await expect(claire.getByText(/^Thomas Guérin ne pourra pas venir/u).first()).toBeVisible()

  await thomas.goto('/sessions')
  await thomas.getByRole('button', { name: /^Finalement, je viens à l’entretien/u }).click()
  await expect(thomas.getByRole('button', { name: /^Je ne pourrai pas venir à l’entretien/u })).toBeVisible()
  await claire.reload()
  await expect(claire.getByRole('button', { name: 'Je ne pourrai pas venir' })).toBeVisible()
  await expect(claire.getByText(/Thomas Guérin ne pourra pas venir/u)).toHaveCount(0)
})

test('nothing is said in the name of the next person who signs in on that computer', async ({
  cast,
  openAs,
}) => {
  const { advisor, beneficiary, liveSessionId } = cast
  const ines = await openAs(advisor, '/today')
  await expect(ines.getByRole('button', { name: 'Je ne pourrai pas venir' })).toBeVisible()
  const thomas = await openAs(beneficiary, '/today')
  await ines.context().clearCookies()
  await ines.context().addCookies(await thomas.context().cookies())
  await ines.getByRole('button', { name: 'Je ne pourrai pas venir' }).click()
  const dialog = ines.getByRole('dialog', { name: /^Vous ne pourrez pas venir/u })
  await dialog.getByRole('button', { name: 'Je ne pourrai pas venir' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(
    ines.getByText('Vous êtes déconnecté·e. Connectez-vous pour continuer.', { exact: false }),
  ).toBeVisible()
  expect(await beneficiary.api.liveSession.absences.query({ liveSessionId })).toEqual([])
})
