import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, type OpenAs, test, watchPolicy } from './stage'

/** Both themes and both languages, in two looks: contrast does not depend on the language, nor lengths on the theme. */
const looks = [
  { colorScheme: 'light', locale: 'fr', isStill: true },
  { colorScheme: 'dark', locale: 'en', isStill: true },
] as const

/** Opens one screen in both themes and both languages, waits for its heading, and holds it to WCAG. */
async function everyLook(
  openAs: OpenAs,
  person: Cast['advisor'],
  path: string,
  screen: string,
  settled: (page: Page) => Promise<void>,
): Promise<void> {
  for (const look of looks) {
    const page = await openAs(person, path, look)
    await settled(page)
    await expectAccessible(page, `${screen}, ${look.colorScheme}, ${look.locale}`)
    await page.context().close()
  }
}

const firstHeading = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

test('entry screens are accessible in both themes and languages', async ({ browser, app }) => {
  test.setTimeout(180_000)
  for (const { colorScheme, locale } of looks) {
    const context = await browser.newContext({
      baseURL: app.url,
      colorScheme,
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    })
    watchPolicy(context)
    const page = await context.newPage()
    for (const path of ['/', '/demo', '/sign-in', '/sign-up', '/join/nowhere', '/no-such-page']) {
      await page.goto(path)
      await firstHeading(page)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      await expectAccessible(page, `${path}, ${colorScheme}, ${locale}`)
    }
    await context.close()
  }
})

test('the shell’s screens are accessible in both themes and languages', async ({ cast, openAs }) => {
  test.setTimeout(240_000)
  const { coordinator, advisor, cohortId } = cast
  await everyLook(openAs, advisor, '/today', 'today', firstHeading)
  await everyLook(openAs, advisor, '/sessions', 'sessions', firstHeading)
  await everyLook(openAs, advisor, '/preferences', 'preferences', firstHeading)
  await everyLook(openAs, coordinator, '/cohorts/new', 'new cohort', firstHeading)
  await everyLook(openAs, coordinator, `/cohorts/${cohortId}`, 'cohort', firstHeading)
  await everyLook(openAs, coordinator, `/cohorts/${cohortId}/members`, 'members', firstHeading)
  await everyLook(openAs, coordinator, `/cohorts/${cohortId}/sessions/new`, 'schedule', firstHeading)
  await everyLook(openAs, coordinator, `/cohorts/${cohortId}/settings`, 'settings', firstHeading)
})

const mark = { type: 'mark', reactionOffsetMs: 0 } as const

/** Opens the room as each of the people in turn, in every look. */
const everySeatOf = (cast: Cast, openAs: OpenAs) => async (stage: string, seats: Cast['advisor'][]) => {
  for (const person of seats)
    await everyLook(
      openAs,
      person,
      `/sessions/${cast.liveSessionId}`,
      `${stage}, ${person.name}`,
      firstHeading,
    )
}

async function untilInterview({ liveSessionId, supervisor, advisor }: Cast) {
  await command(advisor, liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'empathy', valence: 'demonstrated' })
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'impartiality', valence: 'breached' })
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'openQuestion', valence: null })
  await command(supervisor, liveSessionId, { type: 'enterPhase', phase: 'exploration' })
  await command(supervisor, liveSessionId, { type: 'sendCue', text: 'laisse le silence' })
}

test('the room is accessible for every seat until the interview, in both themes and languages', async ({
  cast,
  openAs,
}) => {
  test.setTimeout(300_000)
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  const everySeat = everySeatOf(cast, openAs)
  await everySeat('scheduled', [advisor])
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await everySeat('briefing', [advisor, beneficiary, supervisor, observer])
  await untilInterview(cast)
  await everySeat('interview', [supervisor, advisor, beneficiary, observer])
  await command(beneficiary, liveSessionId, { type: 'haltInterview' })
  await everySeat('hors-jeu', [supervisor, advisor])
})

test('the room is accessible for every seat after the interview, in both themes and languages', async ({
  cast,
  openAs,
}) => {
  test.setTimeout(300_000)
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  const everySeat = everySeatOf(cast, openAs)
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await untilInterview(cast)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await everySeat('self-assessment', [supervisor, advisor, beneficiary, observer])
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await everySeat('debrief', [supervisor, advisor, beneficiary, observer])
  await command(advisor, liveSessionId, {
    type: 'makeCommitment',
    what: 'Compter trois secondes',
    due: '2199-01-01',
    how: 'cinq silences',
  })
  await command(supervisor, liveSessionId, { type: 'close' })
  await everySeat('closed', [supervisor])
})
