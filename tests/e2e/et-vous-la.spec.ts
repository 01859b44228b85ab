import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const phone = { viewport: { width: 390, height: 844 }, isPhone: true, hasTouch: true }
const last = '« Dix-neuf ans. J’ai fini de remplir le rayon. »'
const came = (page: Page) => page.getByRole('region', { name: 'Ce qui est venu' })

test('a supervisor leads a moment in class: two members answer on their phones by its code, and no one reads another’s words before the end', async ({
  cast,
  openAs,
}) => {
  const { cohortId, supervisor, advisor, beneficiary } = cast
  const screen = await openAs(supervisor, `/cohorts/${cohortId}/stimuli`, {
    viewport: { width: 1280, height: 720 },
  })
  await screen.getByRole('button', { name: 'Poser en salle : Corinne D.' }).press('Enter')
  await expect(screen.locator('[aria-current="step"]')).toHaveText('On lit')
  const code = /code (\d{4})/u.exec(
    (await screen.getByRole('heading', { level: 2, name: /code \d{4}/u }).textContent()) ?? '',
  )?.[1]
  if (!code) throw new Error('no code on the screen')

  const one = await openAs(advisor, '/la', phone)
  await one.getByLabel('Le code affiché à l’écran').fill(code)
  await one.getByRole('button', { name: 'Rejoindre' }).click()
  await expect(one.getByText(last)).toBeVisible()
  await expect(screen.getByRole('img', { name: 'Code QR de l’adresse et du code' })).toBeVisible()
  const other = await openAs(beneficiary, `/la?code=${code === '1111' ? '2222' : '1111'}`, phone)
  await expect(other.getByText('Ce code ne mène à aucune question')).toBeVisible()
  await other.goto(`/la?code=${code}`)
  await expect(other.getByRole('heading', { name: 'On lit ensemble' })).toBeVisible()
  await expect(screen.getByText('personnes sont là')).toBeVisible()
  await expectAccessible(screen, 'the big screen while people arrive')

  await screen.getByRole('button', { name: 'Poser la question, 60 s' }).press('Enter')
  await one.getByLabel('Ce que je dirais').fill('Dix-neuf ans… et le rayon, vous l’avez rempli.')
  await expectAccessible(one, 'answering in class')
  await one.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(one.getByRole('heading', { name: 'Envoyée' })).toBeVisible()
  await expect(screen.getByText('une personne en train d’écrire')).toBeVisible()
  await expect(other.getByText('1 sur 2', { exact: true })).toBeVisible()
  for (const page of [screen, other]) await expect(page.getByText('vous l’avez rempli')).toHaveCount(0)

  await other.getByRole('button', { name: 'Tenir le silence' }).click()
  for (const page of [screen, one, other]) {
    await expect(page.getByRole('list', { name: 'Les réponses' }).getByRole('listitem')).toHaveCount(2)
    await expect(came(page)).toHaveCount(0)
  }
  await expect(other.getByText('la vôtre, silence')).toBeVisible()
  await expectAccessible(screen, 'the answers on the big screen')

  await screen.getByRole('button', { name: 'Montrer ce qui est venu' }).press('Enter')
  for (const page of [screen, one, other]) await expect(came(page)).toContainText('regarder les offres')
  await expect(screen.getByRole('link', { name: 'Poser un autre moment' })).toBeVisible()
  await expectAccessible(one, 'what came, on a phone')
})

test('a phone whose page loses the server sends its answer once the server is back, and it counts once', async ({
  cast,
  openAs,
}) => {
  const { cohortId, supervisor, advisor, beneficiary } = cast
  const { questionId } = await supervisor.api.stimulus.open.mutate({
    cohortId,
    wish: { mode: 'inClass', stimulusKey: 'lucas' },
  })
  await beneficiary.api.stimulus.join.mutate({ cohortId, questionId })
  const page = await openAs(advisor, `/cohorts/${cohortId}/questions/${questionId}`, phone)
  await expect(page.getByText('1 sur 2').or(page.getByText('0 sur 2'))).toBeVisible()
  await supervisor.api.stimulus.act.mutate({ cohortId, questionId, act: 'ask' })
  await page.getByLabel('Ce que je dirais').fill('Prenez le temps.')
  await page.route('**/api/trpc/stimulus.answer*', (route) => route.abort())
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByText('la réponse est gardée ici')).toBeVisible()
  await page.unrouteAll()
  await expect(page.getByRole('heading', { name: 'Envoyée' })).toBeVisible()
  const { view } = await supervisor.api.stimulus.question.query({ cohortId, questionId })
  expect(view.counts).toEqual({ there: 2, answered: 1 })
})

test('a learner prepares a moment alone by the keyboard: a minute to say it, two looks back, then what came and what others tried', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, supervisor, advisor, beneficiary } = cast
  const setting = await openAs(coordinator, `/cohorts/${cohortId}/stimuli`)
  await setting.getByRole('button', { name: 'Donner à préparer : Corinne D.' }).press('Enter')
  await setting.getByRole('dialog').getByRole('button', { name: 'Donner à préparer' }).press('Enter')
  await expect(setting.getByText('moins de trois réponses')).toBeVisible()
  await expectAccessible(setting, 'the library and what was set')
  await setting.getByRole('button', { name: 'Rappeler à tout le groupe : Corinne D.' }).press('Enter')
  await expect(setting.getByText('la même pour tout le groupe')).toBeVisible()
  await expect(setting.getByText(/^rappelé le /u)).toBeVisible()
  await expect(setting.getByRole('button', { name: /^Rappeler/u })).toHaveCount(0)
  const { questions } = await supervisor.api.stimulus.questions.query({ cohortId })
  const questionId = questions[0]?.id ?? ''
  const answer = { id: crypto.randomUUID(), words: 'Comme ça, entre deux palettes.' }
  await beneficiary.api.stimulus.answer.mutate({ cohortId, questionId, answer })
  await beneficiary.api.stimulus.lookBack.mutate({ cohortId, questionId, lookBack: { stayed: 5, left: 4 } })

  const page = await openAs(advisor, '/today')
  const waiting = page.getByRole('region', { name: 'Et vous, là ?' })
  await expect(waiting).toContainText('À préparer jusqu’au')
  await waiting.getByRole('link', { name: 'Répondre' }).press('Enter')
  await expect(page.getByText('S’ouvre après votre réponse')).toHaveCount(2)
  await expectAccessible(page, 'a moment before the answer')
  await page.getByRole('button', { name: 'Répondre, une minute' }).press('Enter')
  await page.getByLabel('Ce que je dirais').pressSequentially('Dix-neuf ans.')
  await page.getByRole('button', { name: 'Me relire' }).press('Enter')
  await expect(page.getByText('entre deux palettes. »')).toHaveCount(0)
  const stayed = page.getByRole('group', { name: 'Ma réponse reste sur ce qui est ressenti' })
  await stayed.getByRole('radio', { name: '4' }).press('Space')
  await page
    .getByRole('group', { name: 'Ma réponse lui laisse la suite' })
    .getByRole('radio', { name: '2' })
    .press('Space')
  await expectAccessible(page, 'looking back on an answer')
  await page.getByRole('button', { name: 'Sceller et voir la suite' }).press('Enter')
  await expect(came(page)).toContainText('regarder les offres')
  const others = page.getByRole('list', { name: 'Ce que les autres ont tenté' })
  await expect(others.getByRole('listitem')).toHaveCount(2)
  await expect(others.getByText('Comme ça, entre deux palettes.')).toBeVisible()
  await expect(others.getByText('la vôtre')).toBeVisible()
  await expectAccessible(page, 'what came and what others tried')
})

test('a supervisor begins a copy of a moment, a coordinator finds the draft, finishes it and puts it; removing it closes the question for everybody, and an answer stays its author’s', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, supervisor, advisor, beneficiary } = cast
  const left = await openAs(supervisor, `/cohorts/${cohortId}/stimuli`)
  const awa = left.getByRole('listitem').filter({ hasText: 'Awa S., 29 ans' })
  await awa.getByRole('button', { name: 'Lire en entier' }).press('Enter')
  await awa.getByRole('button', { name: /^Copier/u }).press('Enter')
  await left.getByLabel('Prénom et initiale').fill('Josiane B.')
  await left.getByLabel('Ce qui a été répondu').fill('')
  await expect(left.getByText('Gardé à')).toBeVisible()
  await left.getByRole('link', { name: 'Y revenir plus tard' }).press('Enter')
  await expect(left.getByRole('region', { name: 'En cours d’écriture' })).toContainText('Josiane B.')

  const writing = await openAs(coordinator, `/cohorts/${cohortId}/stimuli`)
  await writing.getByRole('link', { name: 'Reprendre : Josiane B.' }).press('Enter')
  await writing.getByRole('button', { name: 'Ajouter à la bibliothèque' }).press('Enter')
  await expect(writing.getByText('Il manque quelque chose ici.')).toBeVisible()
  await expectAccessible(writing, 'writing a moment')
  await left.getByRole('link', { name: 'Reprendre : Josiane B.' }).press('Enter')
  await writing.getByLabel('Ce qui a été répondu').fill('Et vous, vous préférez quoi ?')
  await expect(left.getByLabel('Ce qui a été répondu')).toHaveValue('Et vous, vous préférez quoi ?')
  await writing.getByRole('button', { name: 'Ajouter à la bibliothèque' }).press('Enter')
  await writing.getByRole('button', { name: 'Poser en salle : Josiane B.' }).press('Enter')
  await expect(writing.locator('[aria-current="step"]')).toHaveText('On lit')
  const { questions } = await supervisor.api.stimulus.questions.query({ cohortId })
  const questionId = questions[0]?.id ?? ''
  await beneficiary.api.stimulus.join.mutate({ cohortId, questionId })
  const page = await openAs(advisor, `/cohorts/${cohortId}/questions/${questionId}`, phone)
  await expect(page.getByText('Josiane B., 29 ans')).toBeVisible()
  await expect(writing.getByText('personnes sont là')).toBeVisible()
  await writing.getByRole('button', { name: 'Poser la question, 60 s' }).press('Enter')
  await page.getByLabel('Ce que je dirais').fill('Les deux vous tiennent.')
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByRole('heading', { name: 'Envoyée' })).toBeVisible()

  const library = await openAs(supervisor, `/cohorts/${cohortId}/stimuli`)
  const card = library.getByRole('listitem').filter({ hasText: 'Josiane B., 29 ans · Écrit ici' })
  await card.getByRole('button', { name: 'Lire en entier' }).press('Enter')
  await card.getByRole('button', { name: 'Retirer : Josiane B.' }).press('Enter')
  await library.getByRole('button', { name: 'Retirer le moment' }).press('Enter')
  await expect(card).toHaveCount(0)
  for (const each of [writing, page])
    await expect(each.getByRole('heading', { name: 'Ce moment a été retiré' })).toBeVisible()
  await expect(page.getByText('Les deux vous tiennent.')).toBeVisible()
  await expect(page.getByText('quinze ans')).toHaveCount(0)
  await expect(library.getByText('Un moment retiré')).toBeVisible()
  await expectAccessible(page, 'a moment that was withdrawn')
})

test('moments are taken to another cohort as a file', async ({ cast, openAs }) => {
  const { cohortId, coordinator } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}/stimuli`)
  await page.getByLabel('Phase').selectOption('introduction')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter' }).click(),
  ])
  const file = await download.path()
  const { cohortId: other } = await coordinator.api.cohort.create.mutate({ name: 'Promotion Hiver' })
  const there = await openAs(coordinator, `/cohorts/${other}/stimuli`)
  await there.getByLabel('Importer…').setInputFiles(file)
  await expect(there.getByText('2 moments ajoutés à la bibliothèque.')).toBeVisible()
  await expect(
    there.getByRole('listitem').filter({ hasText: 'Solange M., 52 ans · Écrit ici' }),
  ).toBeVisible()
  await there.getByLabel('Importer…').setInputFiles({
    name: 'autre.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  })
  await expect(there.getByText('Ce n’est pas un fichier de moments.')).toBeVisible()
})
