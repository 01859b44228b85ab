import { type Browser, chromium, type Page } from '@playwright/test'
import { initiates } from '@/domain/live-session/meeting/mesh'
import { command } from '../support/api'
import { expectHeard, expectSeen, isSendingSound, openWithDevices, test, withDevices } from './meeting-acts'
import { awake, expect } from './stage'

/** What this page has said of itself in the connections that stand. */
function describedBy(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] }
    const standing = peers.filter(({ connectionState }) => connectionState === 'connected')
    return standing.map(({ localDescription }) => localDescription?.type)
  })
}

for (const offering of ['firefox', 'chromium'] as const) {
  test(`two people meet, one in Firefox and one in Chromium; ${offering} makes the offer`, {
    tag: '@firefox',
  }, async ({ app, byVideo, browser }) => {
    const { supervisor, advisor, beneficiary, liveSessionId } = byVideo
    const other = await chromium.launch(withDevices.launchOptions)
    const isAdvisorOffering = initiates(advisor.id, beneficiary.id)
    const offers = isAdvisorOffering ? advisor : beneficiary
    const answers = isAdvisorOffering ? beneficiary : advisor
    const engineOf = (isOffering: boolean): Browser =>
      isOffering === (offering === 'firefox') ? browser : other
    const open = async (person: typeof offers, engine: Browser) => {
      const page = await openWithDevices(engine, app.url, person)
      await page.goto(`${app.url}/sessions/${liveSessionId}`, { waitUntil: 'domcontentloaded' })
      await awake(page)
      return page
    }
    const first = await open(offers, engineOf(true))
    const second = await open(answers, engineOf(false))
    const expectBoth = async () => {
      await expectHeard(first, answers)
      await expectHeard(second, offers)
      await expectSeen(first, answers.name.split(' ')[0] ?? '')
      await expectSeen(second, offers.name.split(' ')[0] ?? '')
    }

    await test.step('they see and hear each other', async () => {
      for (const page of [first, second])
        await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
      await command(supervisor, liveSessionId, { type: 'openBriefing' })
      await expectBoth()
      expect(await describedBy(first)).toEqual(['offer'])
      expect(await describedBy(second)).toEqual(['answer'])
    })

    for (const [page, listener, person] of [
      [first, second, offers],
      [second, first, answers],
    ] as const) {
      await test.step(`${person.name} mutes and is heard again`, async () => {
        const muted = listener.getByText('micro coupé', { exact: true }).locator('visible=true')
        const micro = page.getByRole('button', { name: 'Micro', exact: true })
        await micro.click()
        await expect(muted).not.toHaveCount(0)
        expect(await isSendingSound(page)).toBe(false)
        await micro.click()
        await expect(muted).toHaveCount(0)
        await expectHeard(listener, person)
      })

      await test.step(`${person.name} reloads`, async () => {
        await page.reload({ waitUntil: 'domcontentloaded' })
        await expectBoth()
      })
    }
    for (const page of [first, second]) await page.context().close()
    await other.close()
  })
}
