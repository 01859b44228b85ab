import { signUp } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

test('a coordinator plans a round with people who are invited, and their interviews are published as they join', async ({
  app,
  openAs,
}) => {
  const sandrine = await signUp(app.url, 'Sandrine Bellec')
  const { cohortId } = await sandrine.api.cohort.create.mutate({ name: 'Promotion Hiver' })
  const invitees = [
    { address: 'camille@cadres.example', name: 'Camille Roussel', role: 'learner' as const },
    { address: 'zoe@cadres.example', name: 'Zoé Nguyen', role: 'learner' as const },
    { address: 'claire@cadres.example', name: 'Claire Dubreuil', role: 'supervisor' as const },
  ]
  await sandrine.api.cohort.invite.mutate({ cohortId, invitees, language: 'fr' })
  const { pending } = await sandrine.api.cohort.invitations.query({ cohortId })
  const joinAs = async (name: string) => {
    const url = new URL(pending.find((each) => each.name === name)?.url ?? '')
    await (await signUp(app.url, name)).api.cohort.join.mutate({
      token: url.pathname.split('/').at(-1) ?? '',
    })
  }

  const page = await openAs(sandrine, `/cohorts/${cohortId}/rounds`)
  await expect(page.getByText('3 invitations sont en attente', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Préparer un tour' }).click()
  await expect(page.getByRole('checkbox', { name: 'Zoé Nguyen, invitation en attente' })).toBeChecked()
  await expect(page.getByText('Tout le monde aura sa place')).toBeVisible()
  await page.getByRole('button', { name: 'Proposer le tour' }).click()
  const cards = page.getByRole('article')
  await expect(cards).toHaveCount(2)
  await expectAccessible(page, 'the board of a round with people who are invited')

  await page.getByRole('button', { name: 'Publier le tour' }).click()
  await page.getByRole('button', { name: 'Tout de suite' }).click()
  await expect(page.getByText('2 entretiens restent dans le brouillon', { exact: false })).toBeVisible()
  await expect(cards.first()).toContainText(
    /sera publié dès que .*Camille Roussel.* auront rejoint la promotion/u,
  )
  await expectAccessible(page, 'a published round in which interviews wait for people')

  await joinAs('Camille Roussel')
  await joinAs('Claire Dubreuil')
  await page.reload()
  await expect(cards.first()).toContainText('sera publié dès que Zoé Nguyen aura rejoint la promotion')
  await joinAs('Zoé Nguyen')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: /^Ouvrir l’entretien/u })).toHaveCount(2, { timeout: 2_000 })
  }).toPass()
})
