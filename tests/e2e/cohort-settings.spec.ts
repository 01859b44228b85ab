import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { awake, expect, test } from './stage'

/** Goes on with Tab until something of this role and name has the focus. */
async function tabTo(page: Page, role: 'textbox' | 'checkbox' | 'radio' | 'button', name: string | RegExp) {
  const target = page.getByRole(role, { name })
  for (let press = 0; press < 80; press += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${role} ${name}`)
}

/** Shows a section of the settings from their contents. */
async function showSection(page: Page, name: string | RegExp) {
  const contents = page.getByRole('navigation', { name: 'Sections des réglages' })
  await contents.getByRole('link', { name }).focus()
  await page.keyboard.press('Enter')
  await expect(contents.getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
}

async function retype(page: Page, words: string) {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

const seatsInOrder = (page: Page) =>
  page
    .getByRole('list', { name: 'Ordre de parole' })
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.split(' ')[0]))

test('a coordinator sets up the cohort by keyboard alone, and the next interview pins it', async ({
  cast,
  openAs,
}) => {
  const { coordinator, supervisor, advisor, beneficiary, cohortId } = cast
  const page = await openAs(coordinator, `/cohorts/${cohortId}`)
  const keys = page.keyboard

  await test.step('from the cohort to its settings', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Réglages' }).focus()
    await keys.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
    await expect(page.getByText('Les entretiens déjà programmés gardent les réglages')).toBeVisible()
  })

  await test.step('what is wrong is told at its field, and nothing typed is lost', async () => {
    await tabTo(page, 'textbox', 'Nom de la promotion')
    await retype(page, 'H')
    await showSection(page, /^Durées/u)
    await tabTo(page, 'textbox', 'Débriefing')
    await retype(page, '240')
    await keys.press('Enter')
    await expect(page.getByText('2 champs sont à revoir.')).toBeVisible()
    const name = page.getByLabel('Nom de la promotion')
    await expect(name).toBeFocused()
    await expect(name).toHaveAccessibleDescription(/de 2 à 80 caractères/u)
    await retype(page, 'Promotion Hiver')
    await showSection(page, /^Durées/u)
    const debrief = page.getByRole('textbox', { name: 'Débriefing' })
    await expect(debrief).toHaveAccessibleDescription(/De 0 à 180 minutes/u)
    await expect(debrief).toHaveValue('240')
    await tabTo(page, 'textbox', 'Débriefing')
    await retype(page, '20')
    await expect(page.getByText('En tout 50 min')).toBeVisible()
  })

  await test.step('what players see, the spoken order, supervision', async () => {
    await showSection(page, /^Ce que voient/u)
    await tabTo(page, 'checkbox', /Les postures/u)
    await keys.press('Space')
    await showSection(page, /^Débriefing/u)
    await tabTo(page, 'button', 'Descendre : Conseil')
    await keys.press('Enter')
    await expect(page.getByText('Conseil, en position 2 sur 4')).toBeAttached()
    await expect(page.getByRole('button', { name: 'Descendre : Conseil' })).toBeFocused()
    await keys.press('Enter')
    await expect
      .poll(() => seatsInOrder(page))
      .toEqual(['Bénéficiaire', 'Observation', 'Conseil', 'Supervision'])
    await tabTo(page, 'checkbox', 'Supervision a un tour de parole')
    await keys.press('Space')
    await tabTo(page, 'textbox', 'Minutes par tour')
    await retype(page, '4')
    await tabTo(page, 'radio', /Tout s’ouvre d’un coup/u)
    await keys.press('ArrowUp')
    await expect(page.getByRole('radio', { name: /Les regards s’ouvrent tour à tour/u })).toBeChecked()
    await showSection(page, /^Supervision/u)
    await tabTo(page, 'radio', /Ensemble/u)
    await keys.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /À l’aveugle/u })).toBeChecked()
  })

  await test.step('ready cues: own words, removed, added, put in order; an icon', async () => {
    await showSection(page, /^Signaux prêts/u)
    await tabTo(page, 'radio', /Ceux de Triade/u)
    await keys.press('ArrowDown')
    await tabTo(page, 'button', 'Retirer « Reformule »')
    await keys.press('Enter')
    await tabTo(page, 'button', 'Ajouter un signal')
    await keys.press('Enter')
    await expect(page.getByLabel('Signal 4', { exact: true })).toBeFocused()
    await keys.type('et elle dans tout ça ?')
    await keys.press('Enter')
    await expect(page.getByLabel('Signal 4', { exact: true })).toHaveAccessibleDescription(
      /4 mots et 40 caractères/u,
    )
    await retype(page, 'et elle ?')
    await tabTo(page, 'button', 'Monter : et elle ?')
    for (let press = 0; press < 3; press += 1) await keys.press('Enter')
    await expect(page.getByLabel('Signal 1', { exact: true })).toHaveValue('et elle ?')
    await tabTo(page, 'checkbox', 'Respire')
    await keys.press('Space')
    await expectAccessible(page, 'settings, edited')
    const unsaved = page.getByRole('complementary', { name: 'Pas encore gardé' })
    await expect(unsaved).toContainText('Conseil, Bénéficiaire, Observation et Supervision')
    await expect(unsaved).toContainText('Bénéficiaire, Observation et Conseil')
    await keys.press('Control+s')
    await expect(page.getByText('À jour', { exact: true })).toBeVisible()
    await expect(unsaved).toHaveCount(0)
  })

  await test.step('the page reads the same again, and the interviews to come pin it', async () => {
    await page.reload()
    await expect(page.getByRole('group', { name: 'Signaux prêts' })).toBeVisible()
    await expect(page.getByLabel('Nom de la promotion')).toHaveValue('Promotion Hiver')
    await showSection(page, /^Débriefing/u)
    await expect
      .poll(() => seatsInOrder(page))
      .toEqual(['Bénéficiaire', 'Observation', 'Conseil', 'Supervision'])
    const { plan, settings } = await coordinator.api.cohort.settings.query({ cohortId })
    expect(settings).toEqual({
      shownLive: ['phases', 'postures'],
      speakingOrder: ['beneficiary', 'observer', 'advisor'],
      turnMinutes: 4,
      viewsOpen: 'byTurn',
      supervision: 'blind',
      asksConsent: false,
      readyCues: {
        texts: ['et elle ?', 'Laisse le silence', 'Son ressenti', 'Synthèse'],
        icons: ['silence', 'openQuestion', 'reformulate', 'summarise', 'breathe'],
      },
    })
    const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
      cohortId,
      advisorId: advisor.id,
      beneficiaryId: beneficiary.id,
      supervisorIds: [supervisor.id],
      observerIds: [],
      scenarioKey: 'kevin',
      scheduledFor: Date.now() + 3_600_000,
      place: 'room',
      plan,
    })
    const pinned = async (id: string) => {
      const { events } = await supervisor.api.liveSession.events.query({ liveSessionId: id, after: 0 })
      return events[0]?.type === 'scheduled' ? events[0].payload.settings : null
    }
    // One supervisor alone cannot be blind to another.
    expect(await pinned(liveSessionId)).toEqual({ ...settings, supervision: 'shared' })
    expect(await pinned(cast.liveSessionId)).toMatchObject({ turnMinutes: 3, viewsOpen: 'atOnce' })
  })
})

test('a setting saved elsewhere meanwhile is neither overwritten nor lost', async ({ cast, openAs }) => {
  const { coordinator, cohortId } = cast
  const path = `/cohorts/${cohortId}/settings`
  const [mine, theirs] = await Promise.all([openAs(coordinator, path), openAs(coordinator, path)])
  const save = (page: Page) => page.getByRole('button', { name: 'Garder ces réglages' }).click()

  await theirs.getByLabel('Nom de la promotion').fill('Promotion Été')
  await showSection(theirs, /^Durées/u)
  await theirs.getByLabel('Débriefing').fill('25')
  await save(theirs)
  await expect(theirs.getByText('À jour', { exact: true })).toBeVisible()

  await mine.getByLabel('Nom de la promotion').fill('Promotion Hiver')
  await showSection(mine, /^Débriefing/u)
  await mine.getByLabel('Minutes par tour').fill('5')
  await save(mine)
  const notice = mine.getByRole('alert').filter({ hasText: 'changés ailleurs' })
  await expect(notice).toContainText('Repris de l’autre version : les durées.')
  await expect(notice).toContainText('votre saisie est gardée : le nom.')
  await expect(mine.getByLabel('Débriefing')).toHaveValue('25')
  await expect(mine.getByLabel('Nom de la promotion')).toHaveValue('Promotion Hiver')
  expect((await coordinator.api.cohort.settings.query({ cohortId })).name).toBe('Promotion Été')

  await notice.getByRole('button', { name: 'Prendre plutôt l’autre version' }).click()
  await expect(mine.getByLabel('Nom de la promotion')).toHaveValue('Promotion Été')
  await save(mine)
  await expect(mine.getByText('À jour', { exact: true })).toBeVisible()
  const { name, plan, settings } = await coordinator.api.cohort.settings.query({ cohortId })
  expect([name, plan.debrief, settings.turnMinutes]).toEqual(['Promotion Été', 25, 5])
})

test('only a coordinator is shown the settings', async ({ cast, openAs }) => {
  const { supervisor, advisor, cohortId } = cast
  for (const person of [supervisor, advisor]) {
    const page = await openAs(person, `/cohorts/${cohortId}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Réglages' })).toHaveCount(0)
    await page.goto(`/cohorts/${cohortId}/settings`)
    await awake(page)
    await expect(page.getByRole('button', { name: 'Garder ces réglages' })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('the spoken order is also put in order by dragging', async ({ cast, openAs }) => {
  const page = await openAs(cast.coordinator, `/cohorts/${cast.cohortId}/settings#debrief`)
  const rows = page.getByRole('list', { name: 'Ordre de parole' }).getByRole('listitem')
  const boxOf = async (index: number) => {
    const box = await rows.nth(index).boundingBox()
    if (!box) throw new Error(`row ${index} is not there`)
    return box
  }
  await rows.nth(0).scrollIntoViewIfNeeded()
  const [first, third] = [await boxOf(0), await boxOf(2)]
  await page.mouse.move(first.x + 14, first.y + first.height / 2)
  await page.mouse.down()
  await page.mouse.move(first.x + 14, third.y + third.height - 4, { steps: 12 })
  await page.mouse.up()
  await expect
    .poll(() => seatsInOrder(page))
    .toEqual(['Bénéficiaire', 'Observation', 'Conseil', 'Supervision'])
})

test('a setting is found by a word of its name or of its section, and its field has the focus', async ({
  cast,
  openAs,
}) => {
  const page = await openAs(cast.coordinator, `/cohorts/${cast.cohortId}/settings`)
  const asked = page.getByRole('searchbox', { name: 'Chercher un réglage' })
  await asked.fill('tour minu')
  await expect(page.getByText('1 réglage', { exact: true })).toBeVisible()
  await asked.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Minutes par tour' })).toBeFocused()
  await expect(page).toHaveURL(/#debrief$/u)
  await asked.fill('ressenti')
  await page.getByRole('button', { name: /ressenti/u }).click()
  await expect(page.getByRole('group', { name: 'Conservation' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Sections voisines' }).getByRole('link').click()
  await expect(page.getByRole('group', { name: 'Enregistrement', exact: true })).toBeVisible()
})
