import type { Page } from '@playwright/test'
import type { SeenEvent } from '@/domain/live-session/event'
import { type ApiPerson, type Cast, command } from '../support/api'
import { markLog } from './interview-acts'
import { goOffline, watchSockets } from './network'
import { expect, test, upToDate, windowOf } from './stage'

/** Seven buttons of the console and the mark each makes; no two neighbours are alike, so a wrong order is noticed. */
const seven = [
  ['Empathie, manifestée', 'empathy demonstrated'],
  ['Écoute active, manquée', 'activeListening missed'],
  ['Empathie, manquée', 'empathy missed'],
  ['Écoute active, manifestée', 'activeListening demonstrated'],
  ['Authenticité, manifestée', 'authenticity demonstrated'],
  ['Authenticité, manquée', 'authenticity missed'],
  ['Empathie, manifestée', 'empathy demonstrated'],
] as const
const commands = '**/api/trpc/liveSession.command**'
const keptBadge = /Hors ligne, 7 repères gardés/u
/** When a press was made: between these two moments of the test's clock. */
type Press = { readonly from: number; readonly to: number }
/** How wrong a page may be about the server's clock after one slow exchange. */
const slackMs = 250

async function startInterview({ supervisor, liveSessionId }: Cast) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
}

/** Presses the seven buttons and tells when each was pressed. */
async function pressSeven(page: Page): Promise<Press[]> {
  const pressed: Press[] = []
  for (const [name] of seven) {
    const from = Date.now()
    await page.getByRole('button', { name, exact: true }).click()
    await expect(markLog(page).getByRole('listitem')).toHaveCount(pressed.length + 1)
    pressed.push({ from, to: Date.now() })
  }
  return pressed
}

async function marksOf({ supervisor, liveSessionId }: Cast, viewer: ApiPerson = supervisor) {
  const { events } = await viewer.api.liveSession.events.query({ liveSessionId, after: 0 })
  return events.filter((event): event is SeenEvent & { type: 'marked' } => event.type === 'marked')
}

async function expectSevenOnce(cast: Cast, pressed: readonly Press[]) {
  const marks = await marksOf(cast)
  expect(marks.map(({ payload }) => `${payload.codeKey} ${payload.valence}`)).toEqual(
    seven.map(([, said]) => said),
  )
  expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).sort((a, b) => a - b))
  for (const [index, mark] of marks.entries()) {
    expect(mark.actorId).toBe(cast.supervisor.id)
    expect(mark.at).toBeGreaterThan((pressed[index]?.from ?? Number.POSITIVE_INFINITY) - slackMs)
    expect(mark.at).toBeLessThan((pressed[index]?.to ?? 0) + slackMs)
  }
  return marks
}

test('seven marks made without a network wait, said so, and arrive once at their own times in the other windows', {
  tag: ['@release', '@firefox'],
}, async ({ cast, openAs }) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, path)
  const other = await openAs(cast.supervisor, path)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await expect(other.getByText(upToDate)).toBeVisible()

  await claire.context().setOffline(true)
  const pressed = await pressSeven(claire)
  await expect(claire.getByText(keptBadge)).toBeVisible()
  await expect(markLog(other).getByRole('listitem')).toHaveCount(0)
  expect(await marksOf(cast)).toHaveLength(0)

  await claire.context().setOffline(false)
  await expect(markLog(other).getByRole('listitem')).toHaveCount(7)
  await expect(claire.getByText(upToDate)).toBeVisible()
  const marks = await expectSevenOnce(cast, pressed)
  for (const mark of marks) expect(mark.recordedAt - mark.at).toBeGreaterThan(0)
  await expect(markLog(claire).getByRole('listitem')).toHaveCount(7)
  await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
})

test('seven marks of a page that crashed unsent arrive once from the next one, though the interview was ended elsewhere', {
  tag: '@release',
}, async ({ cast, openAs }) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const first = await openAs(cast.supervisor, path)
  const context = first.context()
  await context.route(commands, (route) => route.abort())
  const pressed = await pressSeven(first)
  await expect(first.getByText(keptBadge)).toBeVisible()
  const crashed = first.waitForEvent('crash')
  first.goto('chrome://crash').catch(() => {})
  await crashed
  await first.close()
  expect(await marksOf(cast)).toHaveLength(0)

  await command(cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
  await context.unroute(commands)
  const second = await context.newPage()
  await second.goto(path)
  await expect.poll(async () => (await marksOf(cast)).length).toBe(7)
  await expectSevenOnce(cast, pressed)

  await second.reload()
  await expect(second.getByText(upToDate)).toBeVisible()
  await command(cast.supervisor, cast.liveSessionId, {
    type: 'unseal',
    overrideReason: 'les joueurs ont dû partir',
  })
  const seenByAdvisor = await marksOf(cast, cast.advisor)
  expect(seenByAdvisor).toEqual(await expectSevenOnce(cast, pressed))
})

test('a mark is said to be kept once the device keeps it, not before', async ({ cast, openAs }) => {
  await startInterview(cast)
  const claire = await openAs(cast.supervisor, '/')
  await claire.addInitScript(() => {
    const late: (() => void)[] = []
    let isHeld = false
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set(this: IDBTransaction, told: () => void) {
        this.addEventListener('complete', () => (isHeld ? late.push(told) : told()))
      },
    })
    Reflect.set(window, 'holdDevice', () => {
      isHeld = true
    })
    Reflect.set(window, 'releaseDevice', () => {
      isHeld = false
      for (const told of late.splice(0)) told()
    })
  })
  await claire.goto(`/sessions/${cast.liveSessionId}`)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await claire.context().setOffline(true)
  await expect(claire.getByText('Hors ligne', { exact: true })).toBeVisible()
  const saidMeanwhile = await claire.evaluate(async () => {
    Reflect.get(window, 'holdDevice')()
    const lines = () => document.querySelectorAll('ol[aria-labelledby=log-title] > li').length
    document.querySelector<HTMLElement>('[aria-label="Empathie, manifestée"]')?.click()
    const picture = () => new Promise(requestAnimationFrame)
    for (let frame = 0; frame < 60 && lines() === 0; frame += 1) await picture()
    await picture()
    const log = document.querySelector('ol[aria-labelledby=log-title]')?.closest('section')
    const said = log?.textContent ?? ''
    Reflect.get(window, 'releaseDevice')()
    return { said, marks: lines() }
  })
  expect(saidMeanwhile.said).toContain('Hors ligne')
  expect(saidMeanwhile.said).not.toContain('gardé')
  expect(saidMeanwhile.marks).toBe(1)
  await expect(claire.getByText('Hors ligne, 1 repère gardé')).toBeVisible()
})

test('seven marks of a tab that crashed go from the tab beside it, which was there before, without a reload', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const beside = await openAs(cast.supervisor, path)
  const context = beside.context()
  const first = await context.newPage()
  await first.goto(path)
  for (const page of [beside, first]) await expect(page.getByText(upToDate)).toBeVisible()
  for (const page of [beside, first]) await page.route(commands, (route) => route.abort())
  const pressed = await pressSeven(first)
  await expect(first.getByText(keptBadge)).toBeVisible()
  await expect(markLog(beside).getByRole('listitem')).toHaveCount(0)

  const crashed = first.waitForEvent('crash')
  first.goto('chrome://crash').catch(() => {})
  await crashed
  await expect(markLog(beside).getByLabel('Pas encore envoyé')).toHaveCount(7)
  await beside.unroute(commands)
  await expect(markLog(beside).getByLabel('Pas encore envoyé')).toHaveCount(0)
  await expect(markLog(beside).getByRole('listitem')).toHaveCount(7)
  await expect(beside.getByText(upToDate)).toBeVisible()
  await expectSevenOnce(cast, pressed)
})

test('another person on the same browser never sends them; they wait for their author', async ({
  cast,
  openAs,
  app,
  browser,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, path)
  const context = claire.context()
  await context.route(commands, (route) => route.abort())
  const pressed = await pressSeven(claire)

  // Claire's page stays open while Léa, who may mark as well, signs in beside it.
  await context.clearCookies()
  await context.addCookies(await (await windowOf(browser, app.url, cast.observer)).cookies())
  await context.unroute(commands)
  const lea = await context.newPage()
  const refused = claire.waitForResponse((response) => response.url().includes('liveSession.command'))
  await lea.goto(path)
  await expect(lea.getByText(upToDate)).toBeVisible()
  await lea.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
  await expect(markLog(lea).getByRole('listitem')).toHaveCount(1)
  await expect(markLog(lea).getByLabel('Pas encore envoyé')).toHaveCount(0)
  expect((await refused).status()).toBe(401)
  expect(await marksOf(cast)).toHaveLength(0)
  await claire.close()
  await lea.close()

  await context.clearCookies()
  await context.addCookies(await (await windowOf(browser, app.url, cast.supervisor)).cookies())
  const back = await context.newPage()
  await back.goto(path)
  await expect(markLog(back).getByRole('listitem')).toHaveCount(7)
  await expect(markLog(back).getByLabel('Pas encore envoyé')).toHaveCount(0)
  await expect(back.getByText(upToDate)).toBeVisible()
  await expectSevenOnce(cast, pressed)
  expect(await marksOf(cast, cast.observer)).toHaveLength(1)
})

test('a browser that keeps nothing says so, and sends all the same when it can', async ({ cast, openAs }) => {
  await startInterview(cast)
  const claire = await openAs(cast.supervisor, '/')
  await claire.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await claire.goto(`/sessions/${cast.liveSessionId}`)
  await claire.context().route(commands, (route) => route.abort())
  const pressed = await pressSeven(claire)
  await expect(claire.getByText(/7 repères en attente.: ne fermez pas/u)).toBeVisible()
  await claire.context().unroute(commands)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await expectSevenOnce(cast, pressed)
})

test('twenty marks over a minute without a network, then a reload: each arrives once, at its own time', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const claire = await openAs(cast.supervisor, '/')
  await watchSockets(claire.context())
  await claire.goto(path)
  const other = await openAs(cast.supervisor, path)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await goOffline(claire.context())
  const from = Date.now()
  const clock = claire.getByRole('timer')
  const pressed: Press[] = []
  const said: string[] = []
  for (let count = 0; count < 20; count += 1) {
    const [name, text] = seven[count % seven.length] ?? seven[0]
    const before = await clock.textContent()
    const at = Date.now()
    await claire.getByRole('button', { name, exact: true }).click()
    await expect(claire.getByText(new RegExp(`Hors ligne, ${count + 1} repère`, 'u'))).toBeVisible()
    pressed.push({ from: at, to: Date.now() })
    said.push(text)
    // Three seconds of the interview’s clock from one mark to the next.
    await expect(clock).not.toHaveText(before ?? '')
    await expect.poll(() => Date.now() - from, { timeout: 10_000 }).toBeGreaterThan(3_000 * (count + 1))
  }
  expect(Date.now() - from).toBeGreaterThan(60_000)
  await expect(claire.getByText(/Hors ligne, 20 repères gardés/u)).toBeVisible()
  await expect(markLog(other).getByRole('listitem')).toHaveCount(0)

  await claire.context().route(commands, (route) => route.abort())
  await claire.context().setOffline(false)
  await claire.reload()
  await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(20)
  await claire.context().unroute(commands)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await expect.poll(async () => (await marksOf(cast)).length).toBe(20)
  const marks = await marksOf(cast)
  expect(marks.map(({ payload }) => `${payload.codeKey} ${payload.valence}`)).toEqual(said)
  for (const [index, { at }] of marks.entries()) {
    expect(at).toBeGreaterThan((pressed[index]?.from ?? Number.POSITIVE_INFINITY) - slackMs)
    expect(at).toBeLessThan((pressed[index]?.to ?? 0) + slackMs)
  }
})

test('the device’s clock is set an hour forward while there is no network: marks made since keep their own times', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const claire = await openAs(cast.supervisor, '/')
  await claire.addInitScript(() => {
    let ahead = 0
    Reflect.set(window, 'setForward', (ms: number) => {
      ahead = ms
    })
    const RealDate = Date
    const moved = () => RealDate.now() + ahead
    class MovedDate extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [moved()] : given) as []))
      }
      static override now = moved
    }
    Reflect.set(window, 'Date', MovedDate)
  })
  await claire.goto(`/sessions/${cast.liveSessionId}`)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await claire.context().setOffline(true)
  await claire.evaluate(() => Reflect.get(window, 'setForward')(3_600_000))
  const pressed = await pressSeven(claire)
  await claire.context().setOffline(false)
  await expect(claire.getByText(upToDate)).toBeVisible()
  await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
  await expectSevenOnce(cast, pressed)
})
