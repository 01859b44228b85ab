import type { Page } from '@playwright/test'
import { arrangeLiveSession, command } from '../support/api'
import { lookFaultsAtRest } from '../support/look-faults'
import { expectSeen, test, withDevices } from './meeting-acts'
import { expect } from './stage'

test.use(withDevices)

const sizes = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
] as const

for (const place of ['room', 'video'] as const)
  test(`a beneficiary with a phone ticks every fact above the dial, ${place === 'room' ? 'in a room' : 'by picture'}`, async ({
    app,
    meet,
  }) => {
    const cast = await arrangeLiveSession(app.url, { place })
    const { supervisor, advisor, beneficiary, liveSessionId } = cast
    const path = `/sessions/${liveSessionId}`
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    if (place === 'video') await enter(await meet(advisor, path))
    for (const viewport of sizes) {
      const thomas = await meet(beneficiary, path, { viewport, hasTouch: true })
      if (place === 'video') {
        await enter(thomas)
        await expectSeen(thomas, 'Inès')
      }
      await expect(thomas.getByRole('slider')).toBeVisible()
      const facts = await thomas.getByRole('checkbox').all()
      expect(facts).toHaveLength(3)
      for (const fact of facts) expect(await isInReach(fact), `${viewport.width} px`).toBe(true)
      expect(await wordless(thomas)).toEqual([])
      expect(await lookFaultsAtRest(thomas)).toMatchObject({ cut: [], over: [], small: [], overflow: 0 })
      await thomas.context().close()
    }
  })

test('on a phone the pad has the families in the order of the console, each shape with its word', async ({
  app,
  openAs,
}) => {
  const { supervisor, liveSessionId } = await arrangeLiveSession(app.url)
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const desk = await openAs(supervisor, path, { viewport: { width: 1440, height: 900 } })
  const phone = await openAs(supervisor, path, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isPhone: true,
  })
  const families = (page: Page) =>
    page
      .getByRole('region', { name: /^(Postures|Principes|Techniques)$/u })
      .evaluateAll((found) => found.map((each) => each.getAttribute('aria-label')))
  await expect.poll(() => families(phone)).toEqual(['Postures', 'Principes', 'Techniques'])
  expect(await families(desk)).toEqual(await families(phone))
  await expect(phone.getByRole('button', { name: /, manquement$/u }).first()).toHaveText(/Manquement/u)
})

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
}

/** Whether a finger that presses a control near its upper edge, in its middle or near its lower edge hits it. */
function isInReach(control: ReturnType<Page['locator']>): Promise<boolean> {
  return control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return [0.1, 0.5, 0.9].every(
      (share) => document.elementFromPoint(left + width / 2, top + height * share) === element,
    )
  })
}

/** Buttons that show an icon and no word. */
function wordless(page: Page): Promise<(string | null)[]> {
  return page.getByRole('button').evaluateAll((all) => {
    const shows = (element: Element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode)
        if (range.getBoundingClientRect().width > 1) return true
      }
      return false
    }
    return all
      .filter((each) => each.querySelector('svg') && !shows(each))
      .map((each) => each.getAttribute('aria-label'))
  })
}
