import type { Page } from '@playwright/test'
import { arrangeTwoSupervisors, type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, type OpenAs, test } from './stage'

const card = (page: Page) => page.getByRole('region', { name: 'Échanges et retours' })
const lane = (page: Page, mark: RegExp) => page.getByRole('button', { name: mark })
const corrections = (page: Page) => card(page).getByRole('group', { name: 'Corriger ce repère' })

/** A debrief with a mark of the supervisor and one of the observer, the second later by some seconds of interview. */
async function toDebrief(cast: Cast): Promise<void> {
  const { liveSessionId, supervisor, observer } = cast
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const mark = { type: 'mark', reactionOffsetMs: 0 } as const
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'empathy', valence: 'missed' })
  await command(observer, liveSessionId, { ...mark, codeKey: 'authenticity', valence: 'demonstrated' })
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
}

async function open(openAs: OpenAs, cast: Cast, person: Cast['advisor'], look = {}): Promise<Page> {
  const page = await openAs(person, `/sessions/${cast.liveSessionId}`, look)
  await expect(page.getByRole('heading', { level: 1, name: /Débriefing|clos/u })).toBeVisible()
  return page
}

test('the supervisor corrects a mark in the debrief: every seat sees it at once, and the log keeps each step', async ({
  cast,
  openAs,
}) => {
  await toDebrief(cast)
  const [claire, ines, lea] = await Promise.all([
    open(openAs, cast, cast.supervisor),
    open(openAs, cast, cast.advisor),
    open(openAs, cast, cast.observer),
  ])
  for (const page of [claire, ines, lea])
    await lane(page, /Empathie, manquée/u)
      .first()
      .click()
  await expect(corrections(ines)).toHaveCount(0)
  await expect(corrections(lea)).toHaveCount(0)

  await corrections(claire).getByRole('button', { name: 'Écrire une note' }).click()
  await card(claire).getByLabel('Note du repère').fill('il a baissé les yeux')
  await claire.keyboard.press('Enter')
  for (const page of [ines, lea]) await expect(card(page).getByText('il a baissé les yeux')).toBeVisible()

  await corrections(claire).getByRole('button', { name: 'Autres corrections' }).click()
  await claire.getByRole('menuitem', { name: 'Changer de code ou de sens…' }).click()
  await claire.getByRole('radio', { name: 'Manifesté' }).check()
  await claire.getByRole('button', { name: 'Changer', exact: true }).click()
  for (const page of [claire, ines, lea]) {
    await expect(lane(page, /Empathie, manifestée/u).first()).toBeVisible()
    await expect(
      card(page).getByText(/^Corrigé par Claire\. Avant\s: «\sEmpathie, manquée\s»/u),
    ).toBeVisible()
  }
  await corrections(claire).getByRole('button', { name: 'Annuler la dernière correction' }).click()
  await expect(lane(ines, /Empathie, manquée/u).first()).toBeVisible()
  await corrections(claire).getByRole('button', { name: 'Rétablir la correction' }).click()
  await expect(lane(ines, /Empathie, manifestée/u).first()).toBeVisible()

  await corrections(claire).getByRole('button', { name: 'Autres corrections' }).click()
  await claire.getByRole('menuitem', { name: 'Supprimer le repère' }).click()
  for (const page of [claire, ines, lea]) {
    await expect(lane(page, /Empathie, manifestée/u)).toHaveCount(0)
    await expect(card(page).getByText(/^Claire a supprimé «\sEmpathie, manifestée\s»\.$/u)).toBeVisible()
  }
  await expect(card(ines).getByRole('button', { name: 'Rétablir le repère' })).toHaveCount(0)
  await expect(card(claire).getByRole('button', { name: 'Rétablir le repère' })).toBeFocused()
  await claire.keyboard.press('Enter')
  await expect(lane(ines, /Empathie, manifestée/u).first()).toBeVisible()

  const { events } = await cast.advisor.api.liveSession.events.query({
    liveSessionId: cast.liveSessionId,
    after: 0,
  })
  const kept = events.map(({ type }) => type).filter((type) => /^(mark.+|undone|redone)$/u.test(type))
  expect(kept).toEqual([
    'marked',
    'marked',
    'markNoted',
    'markRecoded',
    'undone',
    'redone',
    'markDeleted',
    'undone',
  ])
})

test('an observer reads their marks beside the supervisor’s, corrects their own from the table, and no more once closed', async ({
  cast,
  openAs,
}) => {
  await toDebrief(cast)
  const [lea, claire] = await Promise.all([
    open(openAs, cast, cast.observer),
    open(openAs, cast, cast.supervisor),
  ])
  await lane(claire, /Authenticité, manifestée/u)
    .first()
    .click()
  await expect(card(claire).getByText('Authenticité, manifestée')).toBeVisible()
  await expect(corrections(claire)).toHaveCount(0)

  const beside = lea.getByRole('region', { name: 'Léa à côté de Claire' })
  await lea.getByRole('tab', { name: 'Repères chiffrés' }).press('ArrowRight')
  const empathy = beside.getByRole('row', { name: /^Empathie/u })
  await expect(empathy).toHaveText(/jamais manifestée, manquée une fois.*rien noté/u)
  await expectAccessible(lea, 'an observer beside the supervisor')
  await beside
    .getByRole('list', { name: 'Vu par Léa seulement' })
    .getByRole('button', { name: /^Authenticité, manifestée, à/u })
    .click()
  await expect(card(lea).getByText('Authenticité, manifestée · Léa')).toBeVisible()

  await lea.getByRole('button', { name: 'Voir en tableau' }).click()
  const line = lea.getByRole('row').filter({ hasText: 'Authenticité' })
  await line.getByRole('button').click()
  await corrections(lea).getByRole('button', { name: 'Cinq secondes plus tôt' }).click()
  await expect(line.getByRole('cell').first()).toHaveText('00:00')
  await expectAccessible(lea, 'a mark to correct, from the table')
  await corrections(lea).getByRole('button', { name: 'Écrire une note' }).click()
  await expectAccessible(lea, 'the note of a mark')
  await card(lea).getByLabel('Note du repère').fill('elle dit ne pas savoir')
  await card(lea).getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(card(claire).getByText('elle dit ne pas savoir')).toBeVisible()

  await command(cast.advisor, cast.liveSessionId, {
    type: 'makeCommitment',
    what: 'Compter trois secondes',
    due: '2199-01-01',
    how: 'cinq silences',
  })
  await command(cast.supervisor, cast.liveSessionId, { type: 'close' })
  await expect(corrections(lea)).toHaveCount(0)
  await expect(card(lea).getByText('elle dit ne pas savoir')).toBeVisible()
})

test('a note that another supervisor rewrote is still its author’s to take back', async ({
  app,
  cast: one,
  openAs,
}) => {
  const cast = await arrangeTwoSupervisors(app.url, one, 'shared')
  await toDebrief(cast)
  const [claire, paul] = await Promise.all([
    open(openAs, cast, cast.supervisor),
    open(openAs, cast, cast.second),
  ])
  for (const page of [claire, paul])
    await lane(page, /Empathie, manquée/u)
      .first()
      .click()
  const write = async (page: Page, action: string, text: string) => {
    await corrections(page).getByRole('button', { name: action }).click()
    await card(page).getByLabel('Note du repère').fill(text)
    await page.keyboard.press('Enter')
  }
  await write(claire, 'Écrire une note', 'il a baissé les yeux')
  await expect(card(paul).getByText('il a baissé les yeux')).toBeVisible()
  await write(paul, 'Reprendre la note', 'il s’est tu')
  await expect(card(claire).getByText('il s’est tu')).toBeVisible()
  await expect(card(paul).getByText('il a baissé les yeux')).toHaveCount(0)

  await expect(card(claire).getByText(/Votre note d’avant.*il a baissé les yeux/u)).toBeVisible()
  await card(claire).getByRole('button', { name: 'Retirer la note' }).click()
  await claire.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await expect(card(claire).getByText(/il a baissé les yeux/u)).toHaveCount(0)
  await expect(card(claire).getByText('il s’est tu')).toBeVisible()
  // Claire's own page is ahead of the server.
  const { liveSessionId, second } = cast
  const heldByServer = async () =>
    JSON.stringify(await second.api.liveSession.events.query({ liveSessionId, after: 0 }))
  await expect.poll(heldByServer).not.toContain('il a baissé les yeux')
  const answer = await paul.reload()
  expect(await answer?.text()).not.toContain('il a baissé les yeux')
})
