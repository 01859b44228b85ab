import type { Page, Route } from '@playwright/test'
import { command } from '../support/api'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

/** How wrong a page may be about the server's clock after one slow exchange. */
const slackMs = 250

/** Keeps back, on this page, all code that the page's own HTML does not name, until `let` is called. `keep` says what becomes of it. */
async function withoutLateCode(page: Page, path: string, keep: (route: Route) => unknown) {
  const html = await (await page.request.get(path)).text()
  let isLet = false
  let kept = 0
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    if (isLet || html.includes(name)) return route.continue()
    kept += 1
    await keep(route)
  })
  return {
    kept: () => kept,
    let: () => {
      isLet = true
    },
  }
}

/** Until the interview's clock has gone on by a second. */
async function untilNextSecond(page: Page) {
  const timer = page.getByRole('timer')
  const shown = (await timer.textContent()) ?? ''
  await expect(timer).not.toHaveText(shown)
}

const ways = ['comes late', 'cannot be fetched at first'] as const

for (const way of ways) {
  test(`a mark made while the code for it ${way} is drawn once it is there, at the moment of its press`, async ({
    cast,
    openAs,
  }) => {
    const { supervisor, liveSessionId } = cast
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    const path = `/sessions/${liveSessionId}`
    const claire = await openAs(supervisor, '/today')
    const waiting: Route[] = []
    const late = await withoutLateCode(claire, path, (route) =>
      way === 'comes late' ? waiting.push(route) : route.abort('internetdisconnected'),
    )
    // Scripts that are kept back would keep the page's load event back too.
    await claire.goto(path, { waitUntil: 'commit' })

    const from = Date.now()
    await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
    const to = Date.now()
    await untilNextSecond(claire)
    await untilNextSecond(claire)
    expect(late.kept()).toBeGreaterThan(0)
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(0)

    late.let()
    for (const route of waiting) await route.continue()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
    await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
    await expect(claire.getByText(upToDate)).toBeVisible()
    const { events } = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
    const [mark, ...more] = events.filter((event) => event.type === 'marked')
    expect(more).toEqual([])
    expect(mark?.at).toBeGreaterThan(from - slackMs)
    expect(mark?.at).toBeLessThan(to + slackMs)
  })
}
