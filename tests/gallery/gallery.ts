/**
 * Pictures of every screen from the demonstration, into gallery/ (ignored): each seat, three widths, both themes, both
 * languages. For eyes, not for assertions. `npm run gallery -- console debrief` takes the screens whose names begin so;
 * `--docs` also renews the compressed ones of docs/images.
 */
import { mkdir } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import { type ApiPerson, command, enterDemo } from '../support/api'
import { startApp } from '../support/app-server'
import { systemBrowser } from '../support/system-browser'
import { playToMidInterview } from './mid-interview'

const widths = { wide: [1440, 900], tablet: [820, 1180], phone: [390, 844] } as const
const looks = [
  { theme: 'light', locale: 'fr' },
  { theme: 'dark', locale: 'fr' },
  { theme: 'light', locale: 'en' },
  { theme: 'dark', locale: 'en' },
] as const
/** The pictures the documents show: screen, width, look. */
const kept = new Set([
  'console-wide-fr-light',
  'console-wide-fr-dark',
  'console-tablet-fr-light',
  'advisor-wide-fr-light',
  'beneficiary-phone-fr-light',
  'debrief-wide-fr-light',
  'today-wide-fr-light',
  'cohort-wide-fr-light',
])

const renewDocs = process.argv.includes('--docs')
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const app = await startApp({ LOG_LEVEL: 'error' })
const executablePath = systemBrowser()
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath ? { executablePath } : {}),
})

/** Somebody else in the room, so that the picture shows company. */
async function present(person: ApiPerson, path: string) {
  const context = await browser.newContext({ baseURL: app.url })
  for (const { name, value } of person.cookies) {
    await context.addCookies([{ name, value: encodeURIComponent(value), url: app.url }])
  }
  await (await context.newPage()).goto(path, { waitUntil: 'networkidle' })
  return context
}

async function picture(
  person: ApiPerson | null,
  path: string,
  screen: string,
  settled?: (page: Page) => Promise<void>,
) {
  if (wanted.length > 0 && !wanted.some((name) => screen.startsWith(name))) return
  for (const [width, [x, y]] of Object.entries(widths)) {
    for (const { theme, locale } of looks) {
      const context = await browser.newContext({
        viewport: { width: x, height: y },
        colorScheme: theme,
        locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        baseURL: app.url,
      })
      for (const { name, value } of person?.cookies ?? []) {
        await context.addCookies([{ name, value: encodeURIComponent(value), url: app.url }])
      }
      const page = await context.newPage()
      await page.goto(path)
      await page.getByRole('heading').first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      await settled?.(page)
      const name = `${screen}-${width}-${locale}-${theme}`
      await page.screenshot({ path: `gallery/${name}.png` })
      if (renewDocs && kept.has(name)) {
        await page.screenshot({ path: `docs/images/${name}.jpg`, type: 'jpeg', quality: 82 })
      }
      await context.close()
    }
  }
  console.log(screen)
}

try {
  await mkdir('gallery', { recursive: true })
  const [claire, ines, thomas, lea, sandrine, hugo] = await Promise.all([
    enterDemo(app.url, 'demo-claire', 'Claire Dubreuil'),
    enterDemo(app.url, 'demo-ines', 'Inès Marchetti'),
    enterDemo(app.url, 'demo-thomas', 'Thomas Guérin'),
    enterDemo(app.url, 'demo-lea', 'Léa Aubert'),
    enterDemo(app.url, 'demo-sandrine', 'Sandrine Bellec'),
    enterDemo(app.url, 'demo-hugo', 'Hugo Perrin'),
  ])
  await picture(null, '/', 'landing')
  await picture(null, '/demo', 'demo')
  await picture(null, '/sign-up', 'sign-up')
  await picture(null, '/sign-in', 'sign-in')
  await picture(ines, '/today', 'today')
  await picture(claire, '/preferences', 'preferences')
  const [cohort] = (await sandrine.api.person.me.query()).memberships
  if (!cohort) throw new Error('the demonstration has no cohort')
  await picture(sandrine, `/cohorts/${cohort.cohortId}`, 'cohort')
  await picture(sandrine, `/cohorts/${cohort.cohortId}/members`, 'members')
  await picture(sandrine, `/cohorts/${cohort.cohortId}/sessions/new`, 'schedule')
  await picture(sandrine, `/cohorts/${cohort.cohortId}/settings`, 'settings')

  const live = (await claire.api.today.overview.query()).now.find(
    (card) => card.scenario.shortName === 'Yann L.',
  )
  if (!live) throw new Error('the demonstration has no session to join')
  const room = `/sessions/${live.id}`
  await picture(ines, room, 'waiting')
  await command(claire, live.id, { type: 'openBriefing' })
  await picture(ines, room, 'briefing-advisor')
  await picture(thomas, room, 'briefing-beneficiary')
  await playToMidInterview(app.dataDir, live.id)
  const company = await Promise.all([ines, thomas].map((person) => present(person, room)))
  await picture(claire, room, 'console', async (page) => {
    await page.getByText(/^(Enregistré|Saved)$/u).waitFor()
    await page.waitForLoadState('networkidle')
  })
  await picture(claire, room, 'legend', async (page) => {
    await page.getByText(/^(Enregistré|Saved)$/u).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  })
  await Promise.all(company.map((context) => context.close()))
  await picture(ines, room, 'advisor')
  await picture(thomas, room, 'beneficiary')
  await picture(lea, room, 'observer')
  await command(thomas, live.id, { type: 'haltInterview' })
  await picture(claire, room, 'halt-console')
  await picture(ines, room, 'halt-advisor')
  await command(claire, live.id, { type: 'endInterview' })
  await picture(ines, room, 'self-assessment-new')
  await picture(thomas, room, 'return')
  await picture(claire, room, 'unseal')
  await command(claire, live.id, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  const drawn = (page: Page) => page.waitForLoadState('networkidle')
  await picture(claire, room, 'debrief-open', drawn)
  await picture(ines, room, 'debrief-advisor', drawn)

  const owed = (await hugo.api.today.overview.query()).owed.find(({ kind }) => kind === 'selfAssessment')
  if (owed) await picture(hugo, `/sessions/${owed.liveSessionId}`, 'self-assessment')
  const closed = (await claire.api.liveSession.mine.query()).find(({ status }) => status === 'closed')
  if (closed) {
    await picture(claire, `/sessions/${closed.id}`, 'debrief', async (page) => {
      await page.getByRole('button', { name: /Voir en tableau|table/iu }).waitFor()
      await page.waitForLoadState('networkidle')
    })
    await picture(claire, `/sessions/${closed.id}/print`, 'print')
    await picture(claire, `/sessions/${closed.id}`, 'access-log', async (page) => {
      await page.getByRole('button', { name: /^(Papier et accès|Paper and access)$/u }).click()
      await page.getByRole('menuitem', { name: /Qui a ouvert|Who opened/u }).click()
      await page.getByRole('dialog').getByRole('table').waitFor()
    })
  }
  const blind = (await claire.api.liveSession.mine.query()).find(
    ({ scenario }) => scenario.shortName === 'Clarisse M.',
  )
  if (blind) {
    await picture(claire, `/sessions/${blind.id}`, 'agreement', async (page) => {
      await page.getByRole('tab', { name: /^(Accord|Agreement)/u }).click()
      await page
        .getByRole('toolbar', { name: /^(Ce qui diffère|What differs)$/u })
        .getByRole('button')
        .nth(3)
        .click()
      await page.waitForLoadState('networkidle')
    })
  }
} finally {
  await browser.close()
  await app.stop()
}
