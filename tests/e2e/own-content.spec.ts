import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { password } from '../support/api'
import { belowScreen } from '../support/look-faults'
import { expectAccessible } from './axe'
import { timeParts, watchEffort } from './effort'
import { giveReturn, giveSelfAssessment, inDays, markLog } from './interview-acts'
import { awake, expect, test } from './stage'

test('a newcomer writes a situation and changes a grid, and an interview is played with both', async ({
  cast,
  context,
  page: nora,
  openAs,
}) => {
  const link = await cast.coordinator.api.cohort.renewJoinLink.mutate({
    cohortId: cast.cohortId,
    role: 'coordinator',
  })
  await watchEffort(context)
  const effort = timeParts(nora)
  const navigation = nora.getByRole('navigation', { name: 'Navigation principale' })

  await test.step('she comes by a link and has an account', async () => {
    await nora.goto(new URL(link.url).pathname)
    await awake(nora)
    await nora.getByRole('link', { name: 'Créer un compte' }).click()
    await nora.getByLabel('Prénom et nom').fill('Nora Slimani')
    await nora.getByLabel('Adresse e-mail').fill(`${randomUUID().slice(0, 8)}@example.org`)
    await nora.getByLabel('Mot de passe', { exact: true }).fill(password)
    await nora.getByRole('button', { name: 'Créer mon compte et rejoindre la promotion' }).click()
    await expect(navigation.getByRole('link', { name: 'Situations' })).toBeVisible()
    await awake(nora)
    await effort.part('an account and the cohort')
  })

  await test.step('she writes a situation from nothing, and is told what is missing', async () => {
    await navigation.getByRole('link', { name: 'Situations' }).click()
    await nora.getByRole('button', { name: 'Nouvelle situation' }).click()
    await nora.getByRole('menuitem', { name: 'Pour cette promotion' }).click()
    await expect(nora.getByRole('heading', { level: 1, name: 'Nouvelle situation' })).toBeVisible()
    await writeSituation(nora)
    const publish = nora.getByRole('button', { name: 'Publier la version 1' })
    await publish.click()
    const reasons = nora.getByRole('dialog', { name: /ne peut pas encore être publiée/u })
    await reasons.getByRole('button', { name: /Niveau du CEP/u }).click()
    await nora.getByRole('radiogroup', { name: 'Niveau du CEP' }).getByText('2', { exact: true }).click()
    await publish.click()
    await nora.getByRole('dialog').getByRole('button', { name: 'Publier la version 1' }).click()
    await expect(nora.getByText('Version 1', { exact: true })).toBeVisible()
    await expect(nora.getByRole('link', { name: 'Préparer un entretien' })).toBeVisible()
    await expectAccessible(nora, 'a situation just published')
    await effort.part('a situation')
  })

  await test.step('she copies a grid: a family is renamed, a code added, its key freed', async () => {
    await navigation.getByRole('link', { name: 'Grilles' }).click()
    await nora.getByRole('button', { name: 'Copier « Entretien d’accompagnement CEP »' }).click()
    const tree = nora.getByRole('navigation', { name: 'Plan de la grille' })
    await tree.getByRole('button', { name: 'Postures', exact: true }).last().click()
    await nora.getByLabel('Nom, Français').fill('Manières d’être')
    await nora.getByLabel('Nom, English').fill('Ways of being')
    await tree.getByRole('button', { name: 'Code', exact: true }).click()
    await nora.keyboard.type('Présence')
    await nora.keyboard.press('Enter')
    await writeCode(nora)
    await nora.getByLabel(/^Changer la touche de .*Présence/u).press('j')
    await expect(nora.getByText('J sert déjà à « Question suggestive »')).toBeVisible()
    await expect(nora.getByRole('button', { name: 'Publier : 1 conflit à lever' })).toBeDisabled()
    await nora.getByRole('button', { name: 'Passer sur K' }).click()
    await nora.getByRole('button', { name: 'Publier la version 1' }).click()
    await nora.getByRole('dialog').getByRole('button', { name: 'Publier la version 1' }).click()
    await expect(nora.getByText('La version 1 est publiée.')).toBeVisible()
    await expectAccessible(nora, 'a grid just published')
    await nora.setViewportSize({ width: 1280, height: 720 })
    await expect.poll(() => belowScreen(nora)).toBeLessThanOrEqual(0)
    await effort.part('a grid')
  })

  await test.step('from there she chooses it for the next interviews', async () => {
    await nora.getByRole('link', { name: 'Choisir pour la promotion' }).click()
    const chosen = nora.getByLabel('Grille des prochains entretiens').locator('option:checked')
    await expect(chosen).toHaveText('Entretien d’accompagnement CEP, copie')
    await expect(nora.getByText('Les phases du plan suivent cette grille')).toBeVisible()
    await nora.getByRole('button', { name: 'Garder ces réglages' }).click()
    await expect(nora.getByText('À jour', { exact: true })).toBeVisible()
    await effort.part('the choice of the grid')
  })

  await test.step('and prepares an interview with her situation', async () => {
    await navigation.getByRole('link', { name: 'Situations' }).click()
    await nora.getByRole('link', { name: /cette situation\s:\sRachid T\./u }).click()
    await expect(nora.getByRole('radio', { name: /Rachid T\., 44\sans/u })).toBeChecked()
    // They are in another interview now, which reaches into the next day before midnight.
    await nora.getByLabel('Jour').fill(inDays(2))
    await nora.getByLabel('Au conseil', { exact: true }).selectOption({ label: cast.advisor.name })
    await nora.getByLabel('Bénéficiaire', { exact: true }).selectOption({ label: cast.beneficiary.name })
    await nora.getByRole('checkbox', { name: cast.supervisor.name }).check({ force: true })
    await nora.getByRole('button', { name: 'Prévoir l’entretien' }).click()
    await expect(nora.getByRole('heading', { name: 'C’est prévu' })).toBeVisible()
    await effort.part('an interview prepared')
  })

  const mine = await cast.advisor.api.liveSession.mine.query()
  const liveSessionId = mine.find(({ id }) => id !== cast.liveSessionId)?.id
  const path = `/sessions/${liveSessionId}`
  const claire = await openAs(cast.supervisor, path)
  const ines = await openAs(cast.advisor, path)
  const thomas = await openAs(cast.beneficiary, path)

  await test.step('the briefing gives each seat what she wrote for it', async () => {
    await claire.getByRole('button', { name: 'Ouvrir la salle' }).click()
    // It is planned for tomorrow.
    await claire.getByRole('dialog').getByRole('button', { name: 'Ouvrir la salle' }).click()
    await expect(thomas.getByText('Vous attendez qu’on vous dise quoi faire.')).toBeVisible()
    await expect(ines.getByText('Le médecin du travail conseille')).toBeVisible()
    expect(await ines.content()).not.toContain('Vous attendez qu’on vous dise')
    await ines.getByRole('radio').first().check({ force: true })
    await ines.getByRole('button', { name: 'Je suis prêt·e' }).click()
    await thomas.getByRole('button', { name: 'Je suis prêt·e' }).click()
    await expect(claire.getByText(/ont dit être prêt·es/u)).toBeVisible()
    await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
    await expect(claire.getByRole('timer')).toBeVisible()
  })

  await test.step('the new key marks the new code, with Shift its contrary, in the renamed family', async () => {
    await expect(claire.getByRole('region', { name: 'Manières d’être' })).toBeVisible()
    await claire.keyboard.press('KeyK')
    await claire.keyboard.press('Shift+KeyK')
    await expect(markLog(claire).getByRole('listitem').first()).toContainText('Présence, manqué')
    await expect(markLog(claire).getByRole('listitem').nth(1)).toContainText('Présence')
  })

  await test.step('the debrief calls them by their name', async () => {
    await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
    await giveSelfAssessment(ines, 'Quand j’ai posé le stylo')
    await giveReturn(thomas, 'Je me suis senti regardé')
    await claire.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
    await expect(ines.getByRole('button', { name: /Présence, manifesté, Claire/u })).toHaveCount(1)
    await expect(ines.getByRole('button', { name: /Présence, manqué, Claire/u })).toHaveCount(1)
    await expect(ines.getByRole('listitem').filter({ hasText: /^Présence.*3 sur 5/u })).toHaveCount(1)
  })
})

test('a text that cannot be taken any more: the grid is read again, and what was typed meanwhile stays', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, supervisor } = cast
  const { key } = await coordinator.api.library.copy.mutate({
    cohortId,
    kind: 'grid',
    key: 'cep-entretien',
    owner: 'cohort',
  })
  const save = (person: typeof supervisor, path: string[], from: unknown, to: unknown) =>
    person.api.library.save.mutate({ cohortId, kind: 'grid', key, edits: [{ path, from, to }] })
  const { state } = await coordinator.api.library.editor.query({ cohortId, kind: 'grid', key })
  const codes = (state?.content.codes ?? []) as { key: string; shortLabel: { fr: string } }[]
  const code = codes.find(({ key: each }) => each === 'empathy')
  const short = ['codes', 'empathy', 'shortLabel', 'fr']
  await save(supervisor, short, code?.shortLabel.fr, 'De Claire')
  await save(coordinator, short, code?.shortLabel.fr, 'De Sandrine')

  const page = await openAs(coordinator, `/cohorts/${cohortId}/grids/${key}`)
  const tree = page.getByRole('navigation', { name: 'Plan de la grille' })
  await expect(tree.getByText('De Claire')).toBeVisible()
  const take = page.getByRole('button', { name: 'Prendre ce texte' })
  await expect(take).toBeVisible()
  // This page hears of nothing and saves nothing: what it shows from here on it has read again, or it was typed.
  await page.route(/library\.(look|save)/u, (route) => route.abort())
  const { state: now } = await supervisor.api.library.editor.query({ cohortId, kind: 'grid', key })
  const present = ((now?.content.codes ?? []) as { key: string }[]).find(
    ({ key: each }) => each === 'empathy',
  )
  await save(supervisor, ['codes', 'empathy'], present, null)
  await tree.getByRole('button', { name: 'Postures', exact: true }).last().click()
  await field(page, 'Nom, Français').fill('Tapé entre-temps')
  await expect(tree.getByText('De Claire')).toBeVisible()
  await take.click()
  await expect(tree.getByText('De Claire')).toHaveCount(0)
  await expect(field(page, 'Nom, Français')).toHaveValue('Tapé entre-temps')
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const texts = {
  'Ce que fait la personne': ['Cariste, en arrêt', 'Forklift driver, off sick'],
  Orientation: ['Le médecin du travail conseille d’en parler.', 'The company doctor suggests talking.'],
  'Fiche privée': ['Vous attendez qu’on vous dise quoi faire.', 'You wait to be told what to do.'],
  'phrase dite': ['Je ne lève plus le bras.', 'I cannot lift my arm.'],
  'le fait, pour la supervision': ['Épaule abîmée', 'Damaged shoulder'],
  Piège: ['Dérouler un plan tout prêt', 'Rolling out a ready-made plan'],
}

/** All of a situation but its level. */
async function writeSituation(page: Page): Promise<void> {
  await field(page, 'Nom entier').fill('Rachid Taleb')
  await field(page, 'Nom affiché').fill('Rachid T.')
  await page.getByRole('textbox', { name: 'Âge' }).fill('44')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('combobox', { name: 'geste de la grille' }).selectOption({ label: 'Question ouverte' })
  await expect(field(page, 'ce qui la gagne, en anglais')).toHaveValue('an open question')
  for (const [name, [fr = '', en = '']] of Object.entries(texts)) {
    await field(page, `${name}, en français`).fill(fr)
    await field(page, `${name}, en anglais`).fill(en)
  }
  await page.getByRole('combobox', { name: 'Posture ou principe exercé' }).selectOption({ label: 'Empathie' })
  await expect(page.getByText(/Gardé à/u)).toBeVisible()
}

/** What a new code has to say before it may be published. */
async function writeCode(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: /^Présence/u })).toBeVisible()
  await page.getByLabel('Nom, English').fill('Presence')
  await page.getByLabel('Définition, Français').fill('Le regard reste avec la personne.')
  await page.getByLabel('Définition, English').fill('The gaze stays with the person.')
  await page.getByLabel('En quelques mots, Français').fill('regard, corps')
  await page.getByLabel('En quelques mots, English').fill('gaze, body')
  const shown = page.getByRole('region', { name: 'Manifesté' })
  await shown.getByRole('button', { name: 'Ajouter un indicateur' }).click()
  await page.keyboard.type('Pose le stylo')
  await page.getByRole('radio', { name: 'EN', exact: true }).locator('..').click()
  await page.getByLabel('Manifesté, ligne 1, English').fill('Puts the pen down')
}
