import type { Page } from '@playwright/test'
import { arrangeTwoSupervisors, type Cast, command } from '../support/api'
import { draftMoment } from '../support/draft-moment'
import { lookFaultsAtRest } from '../support/look-faults'
import { writeSituation } from '../support/write-situation'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true } as const

/** No word cut or broken, nothing wider than the screen; under a finger, nothing smaller than a fingertip. */
async function expectNeat(page: Page, screen: string, isTouched = true): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const { cut, small, overflow } = await lookFaultsAtRest(page)
  expect.soft({ cut, overflow }, screen).toEqual({ cut: [], overflow: 0 })
  // The question mark beside a figure, the shapes on the timeline and the keys of a drawn keyboard are as large as their line allows.
  const asked = small.filter(
    (each) => !/“(?:Comment lire|Curseur de la frise|\d+”|.{1,2}(?:, libre|\s:\s«))/u.test(each),
  )
  if (isTouched) expect.soft(asked, `${screen}: too small for a finger`).toEqual([])
}

/** Nothing lies on the panel with this heading. */
async function expectUncovered(page: Page, heading: string): Promise<void> {
  const panel = page.getByRole('heading', { name: heading }).locator('..')
  await panel.scrollIntoViewIfNeeded()
  const covered = await panel.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    // Inside the round corners.
    const corners = [left + 8, right - 8].flatMap((x) => [top + 8, bottom - 8].map((y) => [x, y] as const))
    return corners.filter(([x, y]) => !element.contains(document.elementFromPoint(x, y)))
  })
  expect(covered, `corners of “${heading}” under something`).toEqual([])
}

const order = ({ liveSessionId }: Cast, person: Cast['supervisor'], each: Parameters<typeof command>[2]) =>
  command(person, liveSessionId, each)

test('around an interview, a phone cuts no word, asks for no finer finger and is accessible', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator, advisor } = cast
  const written = await writeSituation(coordinator, cohortId)
  const grid = { cohortId, kind: 'grid', key: 'cep-entretien' } as const
  const { key: copy } = await coordinator.api.library.copy.mutate({ ...grid, owner: 'cohort' })
  const moment = await draftMoment(cast, 'awa')
  const page = await openAs(coordinator, '/today', phone)
  for (const path of [
    '/today',
    '/sessions',
    '/progress',
    '/my-data',
    '/my-data/recordings',
    '/preferences',
    `/cohorts/${cohortId}`,
    `/cohorts/${cohortId}/members`,
    `/cohorts/${cohortId}/sessions/new`,
    `/cohorts/${cohortId}/settings`,
    `/cohorts/${cohortId}/exports`,
    `/cohorts/${cohortId}/journal`,
    `/cohorts/${cohortId}/situations`,
    `/cohorts/${cohortId}/situations/${written}`,
    `/cohorts/${cohortId}/grids`,
    `/cohorts/${cohortId}/grids/${copy}`,
    `/cohorts/${cohortId}/stimuli`,
    `/cohorts/${cohortId}/stimuli/write?draft=${moment}`,
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNeat(page, path)
    await expectAccessible(page, `${path} on a phone`)
  }
  const learner = await openAs(advisor, '/today', phone)
  for (const path of ['/today', '/sessions']) {
    await learner.goto(path)
    await expect(learner.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(learner, `${path} of a learner on a phone`)
  }
  await learner.goto(`/sessions/${cast.liveSessionId}`)
  await expectNeat(learner, 'waiting room')
})

test('during an interview, every seat on a phone or a tablet', async ({ cast, openAs }) => {
  const { supervisor, advisor, beneficiary } = cast
  const path = `/sessions/${cast.liveSessionId}`
  await order(cast, supervisor, { type: 'openBriefing' })
  const ines = await openAs(advisor, path, phone)
  await expectNeat(ines, 'briefing')
  await expectNeat(await openAs(beneficiary, path, phone), 'briefing of the beneficiary')
  await order(cast, advisor, { type: 'chooseFocus', codeKey: 'empathy' })
  await order(cast, supervisor, { type: 'startInterview', anyway: true })
  await order(cast, supervisor, { type: 'enterPhase', phase: 'exploration' })
  const pads = await Promise.all([phone, tablet].map((look) => openAs(supervisor, path, look)))
  for (const pad of pads) {
    await pad.getByRole('button', { name: 'Empathie, manifestée', exact: true }).tap()
    await expect(pad.getByText(upToDate)).toBeVisible()
    await expectNeat(pad, 'pad')
    await pad.getByRole('button', { name: 'Repères' }).tap()
    await expect(pad.getByRole('dialog')).toBeVisible()
    await expectNeat(pad, 'marks of the pad')
  }
  const english = await openAs(supervisor, path, { ...phone, locale: 'en' })
  await expectNeat(english, 'pad in English')
  const thomas = await openAs(beneficiary, path, phone)
  // A folded brief shows its beginning, and a button that opens the rest.
  await thomas.getByRole('button', { expanded: false }).tap()
  await expectNeat(thomas, 'beneficiary')

  await order(cast, supervisor, { type: 'sendCue', text: 'reviens à son père' })
  await expect(ines.getByText('reviens à son père')).toBeVisible()
  await expectNeat(ines, 'advisor with a cue')
  await order(cast, beneficiary, { type: 'haltInterview' })
  await expect(ines.getByRole('heading', { name: 'On s’arrête là' })).toBeVisible()
  await expectNeat(ines, 'advisor after hors-jeu')
  await ines.setViewportSize({ width: 844, height: 390 })
  const atADesk = await openAs(beneficiary, path, { viewport: { width: 1280, height: 720 } })
  for (const page of [ines, thomas, atADesk]) await expectUncovered(page, 'On s’arrête là')
})

test('after an interview, every seat on a phone', async ({ cast, openAs }) => {
  const { supervisor, advisor, beneficiary } = cast
  const path = `/sessions/${cast.liveSessionId}`
  await order(cast, supervisor, { type: 'openBriefing' })
  await order(cast, supervisor, { type: 'startInterview', anyway: true })
  await order(cast, supervisor, {
    type: 'mark',
    codeKey: 'impartiality',
    valence: 'breached',
    reactionOffsetMs: 0,
  })
  await order(cast, supervisor, { type: 'endInterview' })
  const claire = await openAs(supervisor, path, phone)
  const ines = await openAs(advisor, path, phone)
  const thomas = await openAs(beneficiary, path, phone)
  for (const page of [ines, thomas]) {
    await page.getByRole('button', { name: 'C’est fait, j’écris' }).tap()
    await expect(page.getByRole('textbox').first()).toBeVisible()
  }
  await expectNeat(claire, 'before the debrief')
  await expectNeat(ines, 'self-assessment')
  await expectNeat(thomas, 'return')
  await order(cast, supervisor, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  for (const page of [claire, ines]) {
    await expect(page.getByRole('heading', { name: 'Débriefing · Yann L.' })).toBeVisible()
    await page.getByRole('tab', { name: /^Repères \d/u }).tap()
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /Impartialité/u })
      .tap()
    await expectNeat(page, 'debrief')
  }
})

test('a console where two code blind breaks no word', async ({ app, cast: one, openAs }) => {
  const cast = await arrangeTwoSupervisors(app.url, one, 'blind')
  await order(cast, cast.supervisor, { type: 'openBriefing' })
  await order(cast, cast.supervisor, { type: 'startInterview', anyway: true })
  for (const look of [{}, { viewport: { width: 1280, height: 800 } }, { locale: 'en' as const }]) {
    const claire = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`, look)
    await claire.keyboard.press('KeyE')
    await expect(
      markLog(claire)
        .or(claire.getByRole('list', { name: 'Latest marks' }))
        .getByRole('listitem')
        .first(),
    ).toBeVisible()
    await expectNeat(claire, `console, ${JSON.stringify(look)}`, false)
  }
})
