import type { Page } from '@playwright/test'
import { command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { playPast } from '../support/play-past'
import { expectAccessible } from './axe'
import { expect, type OpenAs, test } from './stage'

test.use({ viewsOpen: 'byTurn' })

type Cast = Parameters<Parameters<typeof test>[2]>[0]['cast']
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isPhone: true } as const
const selfAssessment = {
  ratings: {
    unconditionalPositiveRegard: 4,
    authenticity: 3,
    empathy: 3,
    activeListening: 4,
    introduction: 4,
    exploration: 3,
    conclusion: 3,
  },
  moment: { codeKey: null, text: '', at: null, direction: null },
  freeText: '',
}

/** Brings an interview of twelve minutes, with a dial that moved, to its end. */
async function toTheEnd(app: Pick<AppServer, 'dataDir'>, { liveSessionId, supervisor }: Cast): Promise<void> {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await playPast(
    {
      lines: [
        [0, 'supervisor', { type: 'startInterview', anyway: true }],
        [180, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
        [290, 'beneficiary', { type: 'giveReveal', revealId: '' }],
      ],
      dial: [
        [60, 55],
        [150, 30],
        [300, 60],
        [420, 85],
        [540, 40],
        [660, 70],
      ],
      beganMsAgo: 720_000,
    },
    app.dataDir,
    liveSessionId,
  )
  await command(supervisor, liveSessionId, { type: 'endInterview' })
}

/** Waits until the server has so many of these facts of their author: the page shows them before, and no answer comes after the opening. */
async function areKept(
  author: Cast['advisor'],
  liveSessionId: string,
  type: string,
  count: number,
): Promise<void> {
  await expect
    .poll(async () => {
      const { events } = await author.api.liveSession.events.query({ liveSessionId, after: 0 })
      return events.filter((event) => event.type === type).length
    })
    .toBe(count)
}

const outOfRole = (page: Page) => page.getByRole('button', { name: 'C’est fait, j’écris' }).click()

test('the beneficiary compares five pairs of moments by phone and keyboard, and the debrief reads them beside the dial', async ({
  app,
  cast,
  openAs,
}) => {
  await toTheEnd(app, cast)
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  const thomas = await openAs(beneficiary, `/sessions/${liveSessionId}`, phone)
  await outOfRole(thomas)
  const card = thomas.getByRole('region', { name: /^5 comparaisons/u })
  await card.getByRole('button', { name: 'Comparer' }).click()
  const dialog = thomas.getByRole('dialog')

  await test.step('one by touch', async () => {
    await expect(dialog).toContainText('1 sur 5')
    await expectAccessible(thomas, 'the comparison of two moments on a phone')
    await dialog.getByRole('radio', { name: /^B / }).tap()
    await dialog.getByRole('button', { name: 'B, paire suivante' }).tap()
    await expect(dialog).toContainText('2 sur 5')
  })

  await test.step('the others by keyboard alone; a pair may be skipped, and the step left', async () => {
    await dialog.getByRole('radio', { name: /^A / }).focus()
    await thomas.keyboard.press('Space')
    await expect(dialog.getByRole('radio', { name: /^A / })).toBeChecked()
    await thomas.keyboard.press('ArrowDown')
    await thomas.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: 'Pareil' })).toBeChecked()
    await thomas.keyboard.press('Enter')
    await expect(dialog).toContainText('3 sur 5')
    await dialog.getByRole('button', { name: 'Passer cette paire' }).press('Enter')
    await expect(dialog).toContainText('4 sur 5')
    await dialog.getByText('Je ne sais plus', { exact: true }).tap()
    await dialog.getByRole('button', { name: 'Plus tard' }).tap()
    await expect(dialog).toHaveCount(0)
    await expect(card).toContainText('3 sur 5')
    await expect(card.getByRole('button', { name: 'Continuer' })).toBeVisible()
    await areKept(beneficiary, liveSessionId, 'momentsCompared', 3)
  })

  await test.step('nobody reads them before the beneficiary’s view is open, then everybody does', async () => {
    await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour la suite' })
    const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
    await expect(ines.getByRole('region', { name: 'Regards pas encore ouverts' })).toBeVisible()
    await expect(ines.getByRole('tab', { name: 'Ressenti' })).toHaveCount(0)
    await command(supervisor, liveSessionId, { type: 'openViews', seats: ['beneficiary'] })
    await ines.getByRole('tab', { name: 'Ressenti' }).click()
    const rows = ines.getByRole('article', { name: 'Moments comparés' }).getByRole('listitem')
    await expect(rows).toHaveCount(3)
    await expect(rows.filter({ hasText: 'ne sait plus' })).toHaveCount(1)
    await expect(rows.filter({ hasText: 'Le curseur dit la même chose.' }).first()).toBeVisible()
    await rows.first().getByRole('button').first().click()
    await expect(ines.getByRole('tab', { name: /^À \d/u })).toHaveAttribute('aria-selected', 'true')
    await ines.getByRole('tab', { name: 'Ressenti' }).click()
    await expectAccessible(ines, 'the comparisons in the debrief')
  })
})

test('the advisor redraws the dial from memory by hand and keys, and it opens with both views', async ({
  app,
  cast,
  openAs,
}) => {
  await toTheEnd(app, cast)
  const { liveSessionId, supervisor, advisor } = cast
  await command(advisor, liveSessionId, { type: 'lockSelfAssessment', answers: selfAssessment })
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  const card = ines.getByRole('region', { name: /^Ce que j’ai cru/u })
  await card.getByRole('button', { name: 'Dessiner' }).click()
  const dialog = ines.getByRole('dialog')
  const area = dialog.getByRole('slider', { name: 'Ligne à dessiner' })

  await test.step('by keys, from the beginning; the last point can be taken back', async () => {
    await expectAccessible(ines, 'the drawing of the dial')
    await area.focus()
    await ines.keyboard.press('Shift+ArrowRight')
    await ines.keyboard.press('PageUp')
    await ines.keyboard.press('Enter')
    await expect(area).toHaveAttribute('aria-valuetext', 'À 01:00, plutôt')
    await ines.keyboard.press('Shift+ArrowRight')
    await ines.keyboard.press('PageUp')
    await ines.keyboard.press('Enter')
    await ines.keyboard.press('Backspace')
    await expect(dialog.getByRole('button', { name: 'Retirer le dernier' })).toBeEnabled()
  })

  await test.step('by hand', async () => {
    const box = await area.boundingBox()
    if (!box) throw new Error('there is nowhere to draw')
    await ines.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.4)
    await ines.mouse.down()
    await ines.mouse.move(box.x + box.width * 0.99, box.y + box.height * 0.1, { steps: 12 })
    await ines.mouse.up()
    await dialog.getByRole('button', { name: 'Garder ma ligne' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(card).toContainText('Votre ligne est gardée.')
    await areKept(advisor, liveSessionId, 'dialRedrawn', 1)
  })

  await test.step('two lines and sentences about the pair, once both views are open', async () => {
    await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour la suite' })
    const claire = await openTab(openAs, supervisor, liveSessionId)
    await command(supervisor, liveSessionId, { type: 'openViews', seats: ['advisor'] })
    await expect(claire.getByRole('tab', { name: 'Ressenti' })).toHaveCount(0)
    await command(supervisor, liveSessionId, { type: 'openViews', seats: ['beneficiary'] })
    await claire.getByRole('tab', { name: 'Ressenti' }).click()
    const pair = claire.getByRole('article', { name: 'Ce qu’Inès a cru' })
    await expect(pair).toContainText('Inès croyait Thomas')
    await expect(claire.getByText('en tirets')).toBeVisible()
    await expectAccessible(claire, 'the two lines in the debrief')
  })
})

async function openTab(openAs: OpenAs, person: Cast['supervisor'], liveSessionId: string): Promise<Page> {
  const page = await openAs(person, `/sessions/${liveSessionId}`)
  await expect(page.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
  return page
}
