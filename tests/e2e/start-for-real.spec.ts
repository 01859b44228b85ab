import { signUp } from '../support/api'
import { awake, expect, test } from './stage'

test('a coordinator creates a cohort, shares its links, and prepares a first interview that people find', {
  tag: '@release',
}, async ({ app, openAs }) => {
  const [sandrine, claire, ines, thomas] = await Promise.all([
    signUp(app.url, 'Sandrine Bellec'),
    signUp(app.url, 'Claire Dubreuil'),
    signUp(app.url, 'Inès Marchetti'),
    signUp(app.url, 'Thomas Guérin'),
  ])
  const coordinator = await openAs(sandrine, '/cohorts/new')

  await test.step('the cohort', async () => {
    await coordinator.getByRole('button', { name: 'Créer la promotion' }).click()
    await expect(coordinator.getByText(/Donnez-lui un nom/u)).toBeVisible()
    await coordinator.getByLabel('Nom de la promotion').fill('Promotion Été')
    await coordinator.getByRole('button', { name: 'Créer la promotion' }).click()
    await expect(coordinator.getByRole('heading', { name: 'Promotion Été' })).toBeVisible()
    await coordinator.getByRole('link', { name: 'Membres' }).first().click()
    await coordinator.getByRole('tab', { name: 'Lien' }).click()
    await expect(coordinator.getByText('Un lien par rôle', { exact: false })).toBeVisible()
  })

  const linkFor = async (role: string) => {
    const address = coordinator.getByRole('textbox', { name: `Lien, ${role}` })
    if ((await address.count()) === 0) {
      await coordinator
        .getByRole('heading', { level: 3, name: role })
        .locator('xpath=ancestor::div[.//button][1]')
        .getByRole('button', { name: 'Créer le lien' })
        .click()
    }
    await expect(address).toHaveValue(/\/join\//u)
    return new URL(await address.inputValue()).pathname
  }
  const learners = await linkFor('Apprenant·es')
  const supervision = await linkFor('Supervision')

  await test.step('people join by link', async () => {
    for (const [person, link] of [
      [claire, supervision],
      [ines, learners],
      [thomas, learners],
    ] as const) {
      const page = await openAs(person, link)
      await expect(page.getByText('Promotion Été')).toBeVisible()
      await page.getByRole('button', { name: 'Rejoindre la promotion' }).click()
      await expect(page).toHaveURL(/\/cohorts\//u)
      await expect(page.getByRole('heading', { name: /Promotion Été|Bonjour/u }).first()).toBeVisible()
    }
  })

  await test.step('how many came by it, and who, stand beside the link and in the journal, in both languages', async () => {
    await coordinator.reload()
    await awake(coordinator)
    await coordinator.getByRole('tab', { name: 'Lien' }).click()
    await expect(coordinator.getByText('2 / 60 arrivées')).toBeVisible()
    const journal = coordinator.getByRole('region', { name: 'Journal' })
    await expect(journal.getByRole('listitem').first()).toHaveText(
      /^Thomas Guérin est entré·e comme apprenant·e, par un lien créé par Sandrine Bellec/u,
    )
    const { pathname } = new URL(coordinator.url())
    const english = await openAs(sandrine, pathname, { locale: 'en' })
    await english.getByRole('tab', { name: 'Link' }).click()
    await expect(english.getByText('2 / 60 arrived')).toBeVisible()
    await expect(english.getByRole('region', { name: 'Journal' }).getByRole('listitem').first()).toHaveText(
      /^Thomas Guérin joined as a learner, by a link that Sandrine Bellec created/u,
    )
  })

  await test.step('the link for a coordinator brings one person', async () => {
    const coordination = await linkFor('Responsables')
    const sophie = await openAs(await signUp(app.url, 'Sophie Kermarrec'), coordination)
    await sophie.getByRole('button', { name: 'Rejoindre la promotion' }).click()
    await expect(sophie).toHaveURL(/\/cohorts\//u)
    await expect(sophie.getByRole('heading', { name: 'Promotion Été' }).first()).toBeVisible()
    const next = await openAs(await signUp(app.url, 'Olivier Étranger'), coordination)
    await expect(next.getByRole('heading', { name: 'Ce lien a déjà servi' })).toBeVisible()
  })

  await test.step('a revoked link lets no newcomer in', async () => {
    await coordinator.getByRole('button', { name: 'Révoquer le lien, Apprenant·es' }).click()
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click()
    await expect(coordinator.getByRole('textbox', { name: 'Lien, Apprenant·es' })).toHaveCount(0)
    const late = await openAs(await signUp(app.url, 'Hugo Perrin'), learners)
    await expect(late.getByRole('heading', { name: 'Ce lien a été révoqué' })).toBeVisible()
  })

  await test.step('the interview', async () => {
    await coordinator.getByRole('link', { name: 'Vue d’ensemble' }).first().click()
    await coordinator.getByRole('link', { name: 'Préparer un entretien' }).first().click()
    await coordinator.getByRole('button', { name: 'Prévoir l’entretien' }).click()
    await expect(coordinator.getByText('Choisissez qui conseille.')).toBeVisible()
    await coordinator.getByLabel('Au conseil', { exact: true }).selectOption({ label: 'Inès Marchetti' })
    await coordinator.getByLabel('Bénéficiaire', { exact: true }).selectOption({ label: 'Thomas Guérin' })
    await coordinator.getByRole('checkbox', { name: 'Claire Dubreuil' }).check({ force: true })
    await coordinator.getByRole('radio', { name: /Nadia B/u }).check({ force: true })
    await coordinator.getByRole('button', { name: 'Prévoir l’entretien' }).click()
    await expect(coordinator.getByText(/Nadia B/u).first()).toBeVisible()
  })

  await test.step('everybody finds it in Today', async () => {
    const learner = await openAs(ines, '/today')
    await expect(learner.getByText(/Nadia B/u).first()).toBeVisible()
    const supervisor = await openAs(claire, '/today')
    await expect(supervisor.getByText(/Vous supervisez Inès et Thomas|Inès Marchetti/u).first()).toBeVisible()
  })
})

test('a long journal is read to its beginning, and a cohort’s interviews stand with the next one first', async ({
  cast,
  openAs,
}) => {
  const { coordinator, supervisor, cohortId, advisor, beneficiary } = cast
  for (let count = 0; count < 6; count += 1) {
    await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  }
  const sandrine = await openAs(coordinator, `/cohorts/${cohortId}/members`)
  const journal = sandrine.getByRole('region', { name: 'Journal' })
  const begun = journal.getByText('Sandrine Bellec a créé la promotion')
  await expect(journal.getByRole('listitem')).toHaveCount(12)
  await expect(begun).toHaveCount(0)
  await journal.getByRole('button', { name: 'Voir ce qui précède' }).click()
  await expect(begun).toBeVisible()
  await expect(journal.getByRole('button', { name: 'Voir ce qui précède' })).toHaveCount(0)

  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const dayMs = 86_400_000
  for (const [scenarioKey, days] of [
    ['sylvie', 9],
    ['nadia', 2],
  ] as const) {
    await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      advisorId: advisor.id,
      beneficiaryId: beneficiary.id,
      supervisorIds: [supervisor.id],
      observerIds: [],
      scenarioKey,
      scheduledFor: Date.now() + days * dayMs,
      place: 'room',
      plan,
    })
  }
  await sandrine.goto(`/cohorts/${cohortId}`)
  const rows = sandrine.getByRole('region', { name: 'Entretiens à venir' }).getByRole('listitem')
  await expect(rows).toContainText(['Yann', 'Nadia', 'Sylvie'])
  await expect(sandrine.getByRole('region', { name: 'Entretiens passés' })).toHaveCount(0)
  await coordinator.api.liveSession.cancel.mutate({ liveSessionId: cast.liveSessionId, reason: null })
  await sandrine.reload()
  await expect(rows).toContainText(['Nadia', 'Sylvie'])
  const past = sandrine.getByRole('region', { name: 'Entretiens passés' })
  await expect(past.getByRole('listitem')).toHaveCount(1)
})
