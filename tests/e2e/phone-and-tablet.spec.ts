import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { expectAccessible } from './axe'
import { giveReturn, giveSelfAssessment, markLog, takeCommitment } from './interview-acts'
import { expect, test } from './stage'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true } as const

test('two people with phones and a supervisor with a tablet run a whole interview by touch alone', {
  tag: '@release',
}, async ({ cast, openAs }) => {
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, path, tablet)
  const ines = await openAs(cast.advisor, path, phone)
  const thomas = await openAs(cast.beneficiary, path, phone)

  await ines.getByRole('button', { name: 'Ouvrir la salle' }).tap()
  for (const page of [ines, thomas]) {
    await page.getByRole('button', { name: 'Je suis prêt·e' }).tap()
    await expectAccessible(page, 'briefing on a phone')
  }
  await claire.getByRole('button', { name: 'Commencer l’entretien' }).tap()
  await claire.getByRole('button', { name: 'Commencer sans focus' }).tap()
  await expect(claire.getByRole('timer')).toBeVisible()

  const last = claire.getByRole('region', { name: 'Dernier repère' })
  await test.step('marks, one taken back, one with a note', async () => {
    await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).tap()
    await expect(last).toContainText('Empathie')
    await claire.getByRole('button', { name: 'Impartialité, manquement', exact: true }).tap()
    await expect(last).toContainText('Impartialité')
    await last.getByRole('button', { name: 'Annuler' }).tap()
    await expect(last).toContainText('Empathie')
    await last.getByRole('button', { name: 'Note' }).tap()
    await expect(claire.getByLabel('Note du repère')).toBeFocused()
    await claire.keyboard.insertText('quand il parle de sa fille')
    await claire.getByRole('timer').tap()
    await expect(last).toContainText('quand il parle de sa fille')
  })

  await test.step('a phase, and a cue that the advisor takes', async () => {
    await claire
      .getByRole('button', { name: /Exploration/u })
      .first()
      .tap()
    await expect(ines.getByRole('img', { name: /Exploration/u })).toBeVisible()
    await expect(thomas.getByText('Exploration').first()).toBeVisible()
    const cues = claire.getByRole('region', { name: /Signal/u })
    await cues.getByRole('button', { name: /^Envoyer « Laisse le silence/u }).tap()
    await ines
      .getByRole('status', { name: 'Signal de la supervision' })
      .getByRole('button', { name: /Vu/u })
      .tap()
    await expect(cues.getByText(/vu en \d+\ss/u)).toBeVisible()
  })

  await test.step('a fact told, the dial dragged, a pause', async () => {
    const fact = thomas.getByRole('checkbox').first()
    await fact.locator('..').tap()
    await expect(fact).toBeChecked()
    const felt = await dragDial(thomas)
    await expect(claire.getByText(felt, { exact: true }).first()).toBeVisible()
    await claire.getByRole('button', { name: 'Pause' }).tap()
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await claire.getByRole('button', { name: 'Reprendre' }).tap()
    await expect(ines.getByRole('heading', { name: 'Entretien en pause' })).toHaveCount(0)
  })
  for (const page of [claire, ines, thomas]) await expectAccessible(page, 'interview by touch')

  await test.step('hors-jeu, and the end', async () => {
    await thomas.getByRole('button', { name: 'Hors-jeu, on arrête' }).tap()
    await expect(ines.getByRole('heading', { name: 'On s’arrête là' })).toBeVisible()
    const halted = claire.getByRole('region', { name: 'Hors-jeu' })
    await halted.getByRole('button', { name: 'Terminer l’entretien' }).tap()
    const ending = claire.getByRole('dialog', { name: 'Terminer l’entretien ?' })
    await ending.getByRole('button', { name: 'Terminer l’entretien' }).tap()
  })

  await giveSelfAssessment(ines, 'je me suis sentie pressée', 'tap')
  await giveReturn(thomas, 'un peu', 'tap')
  await claire.getByRole('button', { name: 'Ouvrir le débriefing' }).tap()
  for (const page of [claire, ines, thomas]) {
    await expect(page.getByRole('heading', { name: 'Débriefing · Yann L.' })).toBeVisible()
    await expectAccessible(page, 'debrief by touch')
  }
  await takeCommitment(ines, 'Respirer avant de répondre', 'tap')
  await expect(claire.getByText('Respirer avant de répondre')).toBeVisible()
  await claire.getByRole('button', { name: 'Clore le débriefing' }).tap()
  await claire.getByRole('dialog').getByRole('button', { name: 'Clore le débriefing' }).tap()
  await expect(thomas.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
})

/** Drags the felt-understood dial to the right with one finger; the value it is left at. */
async function dragDial(page: Page): Promise<string> {
  const thumb = page.getByRole('slider')
  await thumb.scrollIntoViewIfNeeded()
  const box = await thumb.boundingBox()
  if (!box) throw new Error('the dial is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const touch = await page.context().newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((each) => ({ x: each, y })) })
  await finger('touchStart', x)
  for (const way of [20, 50, 80]) await finger('touchMove', x + way)
  await finger('touchEnd')
  await expect.poll(async () => Number(await thumb.getAttribute('aria-valuenow'))).toBeGreaterThan(60)
  return (await thumb.getAttribute('aria-valuenow')) ?? ''
}

test('a double tap on the pad is one mark', async ({ cast, openAs }) => {
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`, tablet)
  const lea = await openAs(cast.observer, `/sessions/${cast.liveSessionId}`)
  const shown = claire.getByRole('button', { name: 'Empathie, manifestée', exact: true })
  // Both taps are sent within one task, so that a busy machine cannot separate them in time.
  await shown.evaluate((button) => {
    for (let tap = 0; tap < 2; tap++) {
      const touch = { bubbles: true, pointerType: 'touch', detail: 1 }
      button.dispatchEvent(new PointerEvent('pointerdown', touch))
      button.dispatchEvent(new PointerEvent('click', touch))
    }
  })
  await claire.getByRole('button', { name: 'Écoute active, manifestée', exact: true }).tap()
  await expect(claire.getByRole('region', { name: 'Dernier repère' })).toContainText('Écoute active')
  await expect(async () => {
    const { events } = await cast.supervisor.api.liveSession.events.query({
      liveSessionId: cast.liveSessionId,
      after: 0,
    })
    expect(events.filter((event) => event.type === 'marked')).toHaveLength(2)
  }).toPass()
  await expect(lea.getByText('Pas encore de repère.', { exact: false }).first()).toBeVisible()
})

test('a phone is sent the pad, not an empty page that waits for its code', async ({ cast, openAs }) => {
  const { supervisor, liveSessionId } = cast
  for (const type of ['openBriefing', 'startInterview'] as const)
    await command(supervisor, liveSessionId, type === 'startInterview' ? { type, anyway: true } : { type })
  const path = `/sessions/${liveSessionId}`
  const mark = { name: 'Empathie, manifestée', exact: true }
  const last = (page: Page) => page.getByRole('region', { name: 'Dernier repère' })

  await test.step('before any of its code has come', async () => {
    const sent = await openAs(supervisor, '/preferences', { ...phone, isPhone: true })
    await sent.route(/\/_next\/static\/.*\.js/u, () => {})
    await sent.goto(new URL(path, sent.url()).href, { waitUntil: 'commit' })
    // All of it is inert, and so not in the tree of roles.
    await expect(sent.locator('section[aria-label="Dernier repère"]')).toBeVisible()
    await expect(sent.locator('button[aria-label="Empathie, manifestée"]')).toBeVisible()
    await sent.context().close()
  })

  const wrong: string[] = []
  const taken = await openAs(supervisor, path, { ...phone, isPhone: true })
  taken.on('pageerror', ({ message }) => wrong.push(message))
  await taken.reload()
  await taken.getByRole('button', mark).tap()
  await expect(last(taken)).toContainText('Empathie')
  // The console of a wide screen has the whole log in sight.
  await expect(markLog(taken)).toHaveCount(0)
  await taken.setViewportSize({ width: 1440, height: 900 })
  await expect(markLog(taken)).toBeVisible()
  await expect(taken.getByRole('button', mark)).toBeVisible()
  expect(wrong).toEqual([])
})
