import { signUp } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const names = [
  'Camille Roussel',
  'Hugo Perrin',
  'Léa Aubert',
  'Moussa Diarra',
  'Sofia Oliveira',
  'Élodie Vasseur',
]

test('a coordinator has a round proposed, exchanges people by keyboard, and publishes it', {
  tag: '@firefox',
}, async ({ app, openAs }) => {
  const sandrine = await signUp(app.url, 'Sandrine Bellec')
  const { cohortId } = await sandrine.api.cohort.create.mutate({ name: 'Promotion Automne' })
  const tokenFor = async (role: 'learner' | 'supervisor' | 'coordinator') => {
    const { url } = await sandrine.api.cohort.renewJoinLink.mutate({ cohortId, role })
    return new URL(url).pathname.split('/').at(-1) ?? ''
  }
  const [learning, supervising, coordinating] = [
    await tokenFor('learner'),
    await tokenFor('supervisor'),
    await tokenFor('coordinator'),
  ]
  const learners = await Promise.all(names.map((name) => signUp(app.url, name)))
  for (const learner of learners) await learner.api.cohort.join.mutate({ token: learning })
  for (const name of ['Claire Dubreuil', 'Paul Nguyen'])
    await (await signUp(app.url, name)).api.cohort.join.mutate({ token: supervising })
  const marc = await signUp(app.url, 'Marc Adam')
  await marc.api.cohort.join.mutate({ token: coordinating })

  const page = await openAs(sandrine, `/cohorts/${cohortId}/rounds`)
  await test.step('an empty page teaches the first step, and too little place is said before planning', async () => {
    await page.getByRole('link', { name: 'Préparer un tour' }).click()
    await expect(page.getByText('Il manque 4 places')).toBeVisible()
    for (let more = 0; more < 2; more += 1)
      await page.getByRole('button', { name: 'Ajouter un créneau' }).click()
    await page.getByRole('button', { name: 'Ajouter une salle' }).click()
    await expect(page.getByText('Tout le monde aura sa place')).toBeVisible()
    await page.getByRole('button', { name: 'Ajouter une indisponibilité' }).click()
    await page.getByRole('combobox', { name: 'Personne' }).selectOption({ label: 'Camille Roussel' })
    const missed = page.getByRole('group', { name: 'Créneaux où Camille Roussel ne peut pas venir' })
    for (const slot of (await missed.getByRole('checkbox').all()).slice(1)) await slot.check()
    await expect(
      page.getByText(
        /^Camille Roussel n’est libre qu’à un créneau, et il en faut deux\. Il suffirait d’une/u,
      ),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Retirer l’indisponibilité 1' }).click()
    await expect(page.getByText('Tout le monde aura sa place')).toBeVisible()
    await page.getByLabel('Nom de la salle 2').fill('')
    await page.getByRole('button', { name: 'Proposer le tour' }).click()
    await expect(page.getByLabel('Nom de la salle 2')).toHaveAccessibleDescription(/Donnez un nom/u)
    await page.getByLabel('Nom de la salle 2').fill('Salle Berthelot')
    await page.getByRole('button', { name: 'Proposer le tour' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tour 1' })).toBeVisible()
  })

  const cards = page.getByRole('article')
  const advisors = () => page.getByRole('button', { name: /, conseiller·ère$/u })
  await expect(cards).toHaveCount(6)
  await expectAccessible(page, 'the board of a round')

  await test.step('two advisors change places by keyboard, and back', async () => {
    const [one = '', two = ''] = await advisors().allTextContents()
    await advisors().nth(0).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Vous déplacez /u).last()).toBeVisible()
    await advisors().nth(1).focus()
    await page.keyboard.press('Space')
    await expect(advisors().nth(0)).toHaveText(two)
    await expect(advisors().nth(1)).toHaveText(one)
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(advisors().nth(0)).toHaveText(one)
  })

  await test.step('an interview changes places with another one from its menu, by keyboard, and back', async () => {
    const before = await advisors().allTextContents()
    await advisors().nth(0).focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Déplacer ou échanger…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Déplacer l’entretien' })
    await expect(dialog.getByRole('combobox', { name: 'Nouvelle place' })).toBeFocused()
    await expect(dialog.getByRole('status')).toBeVisible()
    await dialog.getByRole('button', { name: 'Échanger' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(advisors().nth(0)).toHaveText(before[1] ?? '')
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(advisors().nth(0)).toHaveText(before[0] ?? '')
  })

  await test.step('what another coordinator does arrives by itself, and is said', async () => {
    const other = await openAs(marc, new URL(page.url()).pathname)
    await other
      .getByRole('button', { name: /^Actions sur l’entretien/u })
      .first()
      .click()
    await other.getByRole('menuitem', { name: 'Verrouiller' }).click()
    await expect(page.getByText('Marc Adam a verrouillé ou déverrouillé un entretien.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Déverrouiller/u })).toHaveCount(1)
  })

  await test.step('an absence plans anew what it touches, and says what changed', async () => {
    await page.getByRole('button', { name: 'Signaler une absence' }).click()
    await page.getByRole('combobox', { name: 'Qui' }).selectOption({ label: 'Moussa Diarra' })
    await page.getByRole('button', { name: 'Replanifier', exact: true }).click()
    await expect(cards).toHaveCount(5)
    await expect(page.getByText(/entretiens? (?:a|ont) changé/u)).toBeVisible()
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(cards).toHaveCount(6)
  })

  const bar = page.getByRole('region', { name: 'Ce qui attend de partir' })
  await test.step('publishing waits ten seconds, says how many letters leave, and is taken back by a key', async () => {
    await page.getByRole('button', { name: 'Publier le tour' }).click()
    await expect(bar).toContainText('8 lettres partent')
    await expect(bar).toContainText('6 apprenant·es, 2 en supervision, une lettre par personne')
    await expectAccessible(page, 'a board whose letters are about to leave')
    await bar.getByRole('button', { name: 'Lire la lettre' }).click()
    await expect(page.getByRole('dialog')).toContainText('vos 2 entretiens sont prévus')
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Backspace')
    await expect(bar).toBeHidden()
    await expect(page.getByRole('button', { name: 'Publier le tour' })).toBeEnabled()
  })

  await test.step('published, everybody sees their interviews', async () => {
    await page.getByRole('button', { name: 'Publier le tour' }).click()
    await bar.getByRole('button', { name: 'Envoyer tout de suite' }).click()
    await expect(page.getByText(/^Publié .* 6 à venir · 8 lettres parties/u)).toBeVisible()
    const [camille] = learners
    if (!camille) throw new Error('nobody')
    const mine = await openAs(camille, '/sessions')
    await expect(mine.getByRole('main').getByRole('listitem')).toHaveCount(2)
  })

  await test.step('the round moves as a whole: hours struck through until the letters have left', async () => {
    await page.getByRole('button', { name: 'Déplacer le tour' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('spinbutton', { name: 'Heures' }).fill('11')
    await expect(dialog.getByText(/^8 lettres/u)).toBeVisible()
    await dialog.getByText('Tout ce qui est à venir se déplace ensemble.').click()
    await dialog.getByRole('button', { name: 'Déplacer, 8 lettres' }).click()
    await expect(bar).toContainText('8 lettres partent')
    await expect(page.getByRole('deletion').first()).toBeVisible()
    await bar.getByRole('button', { name: 'Annuler' }).click()
    await expect(bar).toBeHidden()
    await expect(page.getByRole('deletion')).toHaveCount(0)
  })

  await test.step('an absence on the published round shows what changes, and takes effect in one press', async () => {
    await page.getByRole('link', { name: 'Une absence' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Une absence.+Tour 1$/u })).toBeVisible()
    await page.getByRole('combobox', { name: 'Qui' }).selectOption({ label: 'Claire Dubreuil' })
    await expect(page.getByRole('radio').first()).toBeChecked()
    await expect(page.getByRole('insertion').first()).toBeVisible()
    await expectAccessible(page, 'the ways to go on without a supervisor')
    await page.keyboard.press('Control+Enter')
    await expect(bar).toContainText('une absence, et ce qu’elle change')
    await bar.getByRole('button', { name: 'Envoyer tout de suite' }).click()
    await expect(bar).toBeHidden()
    await expect(page.getByText(/lettres? parties?/u)).toBeVisible()
  })
})
