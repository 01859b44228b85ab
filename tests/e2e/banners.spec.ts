import type { Page } from '@playwright/test'
import { arrangeLiveSession, type Cast, command } from '../support/api'
import { startApp } from '../support/app-server'
import { takeShifts, totalOf, unseen, watchShifts } from '../support/layout-shifts'
import { stopDatabase } from '../support/stop-database'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test, upToDate, windowOf } from './stage'

const hour = 3_600_000
const recovery = { timeout: 60_000 }
const empathy = (page: Page) => page.getByRole('button', { name: 'Empathie, manifestée', exact: true })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const unsent = (page: Page) => markLog(page).getByLabel('Pas encore envoyé')

async function startInterview({ supervisor, liveSessionId }: Cast) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
}

async function marksOf({ supervisor, liveSessionId }: Cast) {
  const { events } = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
  return events.flatMap((event) => (event.type === 'marked' ? [event] : []))
}

test('the database goes away in mid-interview: a banner says so, marks wait, and all is well again by itself', {
  tag: '@release',
}, async ({ browser }) => {
  const app = await startApp()
  try {
    const cast = await arrangeLiveSession(app.url)
    await startInterview(cast)
    const page = await (await windowOf(browser, app.url, cast.supervisor)).newPage()
    await page.goto(`${app.url}/sessions/${cast.liveSessionId}`)
    await expect(page.getByText(upToDate)).toBeVisible()
    await empathy(page).click()
    await expect(markLog(page).getByRole('listitem')).toHaveCount(1)
    await expect(unsent(page)).toHaveCount(0)

    await watchShifts(page)
    await takeShifts(page)
    const giveBack = await stopDatabase(app.dataDir)
    for (let i = 2; i <= 6; i += 1) {
      await empathy(page).click()
      await expect(markLog(page).getByRole('listitem')).toHaveCount(i)
    }
    await expect(title(page, 'La base de données ne répond pas')).toBeVisible(recovery)
    await expect(page.getByText('5 gestes attendent sur cet appareil, rien n’est perdu.')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'La base de données' })).toHaveCount(1)
    await expect(page.getByText(/Error|at .*\.js|select /u)).toHaveCount(0)
    await expectAccessible(page, 'database away')
    await empathy(page).click()
    await expect(markLog(page).getByRole('listitem')).toHaveCount(7)

    await giveBack()
    await expect(unsent(page)).toHaveCount(0, { timeout: 60_000 })
    await expect(title(page, 'La base de données ne répond pas')).toHaveCount(0, recovery)
    await expect(page.getByText(upToDate)).toBeVisible(recovery)
    const marks = await marksOf(cast)
    expect(marks).toHaveLength(7)
    expect(marks.map((mark) => mark.at)).toEqual(marks.map((mark) => mark.at).sort((a, b) => a - b))
    // The tag of the present on the timeline moves each second; nothing else does.
    expect(totalOf(await takeShifts(page))).toBeLessThan(unseen)
  } finally {
    await app.stop()
  }
})

test('a page opened while the database is away says so plainly, and is there when tried again', async ({
  browser,
}) => {
  const app = await startApp()
  try {
    const cast = await arrangeLiveSession(app.url)
    const window = await windowOf(browser, app.url, cast.advisor)
    const giveBack = await stopDatabase(app.dataDir)
    const seeNothing = async (path: string) => {
      const page = await window.newPage()
      await page.goto(app.url + path)
      await expect(page.getByRole('heading', { name: 'Cette page n’a pas pu s’afficher' })).toBeVisible(
        recovery,
      )
      expect(await page.content()).not.toMatch(/ECONNREFUSED|ENOENT|node_modules|Failed query/u)
      await expectAccessible(page, `${path} without a database`)
      return page
    }
    // Both at once: each waits until the server gives up on its database.
    const [page] = await Promise.all([seeNothing(`/sessions/${cast.liveSessionId}`), seeNothing('/today')])
    await giveBack()
    await expect(async () => {
      await page.getByRole('button', { name: 'Réessayer' }).click()
      await expect(page.getByText('Yann').first()).toBeVisible()
    }).toPass({ timeout: 60_000 })
  } finally {
    await app.stop()
  }
})

test('the server fails at every act: the page says so, a reload changes nothing, and all acts arrive once it is mended', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const page = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`)
  await expect(page.getByText(upToDate)).toBeVisible()
  let asked = 0
  const error = { json: { message: 'no', code: -32_603, data: { reason: 'internal' } } }
  await page.context().route('**/api/trpc/liveSession.command*', async (route) => {
    asked += 1
    await route.fulfill({ status: 500, json: { error } })
  })
  for (let i = 1; i <= 3; i += 1) {
    await empathy(page).click()
    await expect(markLog(page).getByRole('listitem')).toHaveCount(i)
  }
  await expect(title(page, 'Le serveur rencontre un problème')).toBeVisible()
  await expect(page.getByText('3 gestes attendent sur cet appareil, rien n’est perdu.')).toBeVisible()
  await expect(page.getByText('Serveur en défaut, 3 repères gardés')).toBeVisible()
  await expectAccessible(page, 'server fault')
  // Longer than it takes to set an act aside.
  await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(8)
  await page.reload()
  await expect(unsent(page)).toHaveCount(3)
  await expect(title(page, 'Le serveur rencontre un problème')).toBeVisible()
  await page.context().unroute('**/api/trpc/liveSession.command*')
  await expect(unsent(page)).toHaveCount(0, recovery)
  await expect(page.getByText(upToDate)).toBeVisible(recovery)
  await expect(title(page, 'Le serveur rencontre un problème')).toHaveCount(0)
  expect(await marksOf(cast)).toHaveLength(3)
})

test('the server has moved on: the page says so, goes on, and is reloaded only by hand, keeping what waits', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const page = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`)
  await expect(page.getByText(upToDate)).toBeVisible()
  await page.context().route('**/api/trpc/**', async (route) => {
    if (route.request().url().includes('liveSession.command')) return route.abort()
    const response = await route.fetch()
    const headers = { ...response.headers(), 'x-triade-build': 'another' }
    // A page that was reloaded meanwhile no longer waits for it.
    await route.fulfill({ response, headers }).catch(() => undefined)
  })
  await empathy(page).click()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(title(page, 'Triade a été mis à jour')).toBeVisible()
  await expect(page.getByText('1 geste attend sur cet appareil, rien n’est perdu.')).toBeVisible()
  await expectAccessible(page, 'outdated')
  await page.getByRole('button', { name: 'Masquer' }).click()
  await expect(title(page, 'Triade a été mis à jour')).toHaveCount(0)
  await page.reload()
  await expect(unsent(page)).toHaveCount(1)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(title(page, 'Triade a été mis à jour')).toBeVisible()

  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Recharger' }).click()
  await reloaded
  await page.context().unroute('**/api/trpc/**')
  await expect(page.getByText(upToDate)).toBeVisible(recovery)
  await expect(unsent(page)).toHaveCount(0)
  await expect(title(page, 'Triade a été mis à jour')).toHaveCount(0)
  expect(await marksOf(cast)).toHaveLength(1)
})

test('a realtime engine that refuses for good is said, and the room is read all the same', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const page = await openAs(cast.observer, '/')
  await page.routeWebSocket(/\/rt\//u, (socket) => {
    const data = { code: 4_001, message: 'Application does not exist' }
    socket.send(JSON.stringify({ event: 'pusher:error', data }))
    void socket.close({ code: 4_001, reason: 'Application does not exist' })
  })
  await page.goto(`/sessions/${cast.liveSessionId}`)
  await expect(title(page, 'La salle se met à jour toutes les 3 secondes')).toBeVisible(recovery)
  await command(cast.supervisor, cast.liveSessionId, { type: 'pauseInterview' })
  await expect(page.getByText('en pause', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Détails de la connexion' }).click()
  await expect(page.getByRole('dialog')).toContainText('intégré, refusé (4001)')
})

test('a person signed out elsewhere is told what waits, and for what', async ({ cast, openAs }) => {
  await startInterview(cast)
  const page = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`)
  await expect(page.getByText(upToDate)).toBeVisible()
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await empathy(page).click()
  await expect(title(page, 'Vous êtes déconnecté·e')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Se reconnecter' })).toHaveAttribute('href', /sign-in\?next=/u)
  await page.context().addCookies(cookies)
  await expect(title(page, 'Vous êtes déconnecté·e')).toHaveCount(0, recovery)
  await expect(unsent(page)).toHaveCount(0)
  expect(await marksOf(cast)).toHaveLength(1)
})

test('a device an hour off marks at the right time, and shows how far it is off', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const page = await openAs(cast.supervisor, '/')
  await page.addInitScript((off) => {
    const RealDate = Date
    const shifted = () => RealDate.now() + off
    class OffDate extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [shifted()] : given) as []))
      }
      static override now = shifted
    }
    Reflect.set(window, 'Date', OffDate)
  }, hour)
  await page.goto(`/sessions/${cast.liveSessionId}`)
  await expect(page.getByText(upToDate)).toBeVisible()
  const from = Date.now()
  await empathy(page).click()
  const to = Date.now()
  // The line comes one picture after the press.
  await expect(markLog(page).getByRole('listitem')).toHaveCount(1)
  await expect(unsent(page)).toHaveCount(0)
  const [mark] = await marksOf(cast)
  expect(mark?.at).toBeGreaterThan(from - 250)
  expect(mark?.at).toBeLessThan(to + 250)

  await page.keyboard.press('Tab')
  const details = page.getByRole('button', { name: 'Détails de la connexion' })
  await details.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/[-−]3\s(600\s0|599\s9)\d\d\sms ±/u)
  await expect(dialog).toContainText('En direct')
  await expectAccessible(page, 'diagnostics')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copier' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Copié.')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('État')
  for (const secret of ['Claire', 'Inès', cast.liveSessionId, cast.supervisor.id])
    expect(text).not.toContain(secret)
  await page.keyboard.press('Escape')
  await expect(details).toBeFocused()
})

test('one person on a laptop and a phone: both follow, and one mark is one mark', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const laptop = await openAs(cast.supervisor, path)
  const second = await laptop.context().newPage()
  await second.goto(path)
  const phone = await openAs(cast.supervisor, path, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const pages = [laptop, second, phone]
  for (const page of pages) await expect(page.getByText(upToDate)).toBeVisible()

  await empathy(laptop).click()
  await empathy(phone).tap()
  await empathy(second).click()
  for (const page of [laptop, second]) {
    await expect(markLog(page).getByRole('listitem')).toHaveCount(3)
    await expect(unsent(page)).toHaveCount(0)
  }
  await phone.getByRole('button', { name: 'Exploration' }).first().tap()
  for (const page of [laptop, second]) {
    await expect(page.getByRole('button', { name: /Exploration/u }).first()).toHaveAttribute(
      'aria-current',
      'step',
    )
  }
  const marks = await marksOf(cast)
  expect(marks).toHaveLength(3)
  expect(new Set(marks.map((mark) => mark.id)).size).toBe(3)
})

/** Everything that comes over the page’s sockets from now on. */
function listenTo(page: Page): { readonly frames: string[]; forget(): void } {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  return { frames, forget: () => frames.splice(0) }
}

async function signOutByMenu(page: Page) {
  await page
    .getByRole('button', { name: /compte et réglages/u })
    .first()
    .click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
}

/** Without a word to the other pages of the browser: only the server knows. */
async function signOutUnsaid(page: Page) {
  const { origin } = new URL(page.url())
  const answer = await page
    .context()
    .request.post(`${origin}/api/auth/sign-out`, { data: {}, headers: { origin } })
  expect(answer.ok()).toBe(true)
}

for (const [how, signOut] of [
  ['by the menu', signOutByMenu],
  ['as only the server knows', signOutUnsaid],
] as const) {
  test(`a page hears nothing more once its person has signed out in another tab, and says so: ${how}`, async ({
    cast,
    openAs,
  }) => {
    await startInterview(cast)
    const today = await openAs(cast.observer, '/today')
    const room = await today.context().newPage()
    const { frames, forget } = listenTo(room)
    await room.goto(`/sessions/${cast.liveSessionId}`)
    await expect(room.getByText(upToDate)).toBeVisible()

    await signOut(today)
    await expect(title(room, 'Vous êtes déconnecté·e')).toBeVisible(recovery)
    forget()
    const witness = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`)
    await command(cast.supervisor, cast.liveSessionId, { type: 'pauseInterview' })
    await expect(witness.getByText('en pause', { exact: false }).first()).toBeVisible()
    // What the engine says of itself is for anyone who connects.
    expect(frames.filter((frame) => !frame.startsWith('{"event":"pusher:'))).toEqual([])
    await expect(room.getByText('en pause', { exact: false })).toHaveCount(0)
  })
}
