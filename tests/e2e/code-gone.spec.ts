import type { Page, Route } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

async function startInterview({ supervisor, liveSessionId }: Cast) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
}

const chunks = '**/_next/static/chunks/*.js'
const anything = '**/api/**'
const otherBuild = { 'x-triade-build': 'another-release' }
const gone = (route: Route) => route.fulfill({ status: 404, headers: otherBuild })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const empathy = (page: Page) => page.getByRole('button', { name: 'Empathie, manifestée', exact: true })

/** Lets this page have the code that its own HTML names, and no other. */
async function withoutLateCode(page: Page, path: string, otherwise: (route: Route) => unknown) {
  const html = await (await page.request.get(path)).text()
  await page.route(chunks, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    return html.includes(name) ? route.continue() : otherwise(route)
  })
}

test('a room whose code went with its release says so and is reloaded; a mark made meanwhile arrives once', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, '/today')
  await withoutLateCode(claire, path, gone)
  // The new release answers whatever this page asks.
  await claire.route('**/api/health', (route) => route.fulfill({ headers: otherBuild, json: {} }))
  await claire.goto(path, { waitUntil: 'commit' })
  await expect(title(claire, 'Triade a été mis à jour')).toBeVisible()
  await expectAccessible(claire, 'code gone')
  await empathy(claire).click()
  await expect(claire.getByText('1 geste attend sur cet appareil, rien n’est perdu.')).toBeVisible()
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(0)

  // The code is there for the page that comes; before, this page would fetch it again by itself.
  await Promise.all([
    claire.waitForEvent('framenavigated'),
    claire.getByRole('button', { name: 'Recharger' }).click(),
  ])
  await claire.unroute(chunks)
  await claire.unroute('**/api/health')
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
  await expect(title(claire, 'Triade a été mis à jour')).toHaveCount(0)
  const { events } = await cast.supervisor.api.liveSession.events.query({
    liveSessionId: cast.liveSessionId,
    after: 0,
  })
  expect(events.filter(({ type }) => type === 'marked')).toHaveLength(1)
})

test('a room whose code cannot come without a network is offline in so many words, and opens by itself once it is back', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, '/today')
  const cut = (route: Route) => route.abort('internetdisconnected')
  await withoutLateCode(claire, path, cut)
  await claire.route(anything, cut)
  await claire.goto(path, { waitUntil: 'commit' })
  await expect(title(claire, 'Le serveur ne répond pas')).toBeVisible()
  await expect(claire.getByText('Hors ligne', { exact: true })).toBeVisible()
  await expect(claire.getByRole('button', { name: 'Recharger' })).toHaveCount(0)
  await empathy(claire).click()
  await expect(claire.getByText('Hors ligne, 1 repère gardé')).toBeVisible()

  await claire.unroute(anything)
  await claire.unroute(chunks)
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await expect(title(claire, 'Le serveur ne répond pas')).toHaveCount(0)
})

test('a page outside a room says as well that its code went with its release, in the language of its reader', async ({
  cast,
  openAs,
}) => {
  const claire = await openAs(cast.supervisor, '/account', { locale: 'en' })
  await withoutLateCode(claire, '/today', gone)
  await claire.route('**/api/health', (route) => route.fulfill({ headers: otherBuild, json: {} }))
  await claire.goto('/today', { waitUntil: 'commit' })
  await expect(title(claire, 'Triade has been updated')).toBeVisible()
  // As above: with its code there again, this page would need no reload.
  await Promise.all([
    claire.waitForEvent('framenavigated'),
    claire.getByRole('button', { name: 'Reload' }).click(),
  ])
  await claire.unroute(chunks)
  await claire.unroute('**/api/health')
  await expect(title(claire, 'Triade has been updated')).toHaveCount(0)
})
