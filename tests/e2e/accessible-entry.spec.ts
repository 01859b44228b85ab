import { expectScreenAccessible, looks } from './axe'
import { expect, test, watchPolicy } from './stage'

test('every screen before one is signed in is accessible, in both themes and languages', async ({
  browser,
  app,
  cast: { advisor, coordinator, cohortId },
}) => {
  const { url } = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  const join = new URL(url).pathname
  const byLink = `/sign-up?next=${encodeURIComponent(join)}`
  const given = await app.administrator.api.installation.giveResetLink.mutate({ accountId: advisor.id })
  const reset = new URL(given.url).pathname
  for (const { colorScheme, locale } of looks) {
    const context = await browser.newContext({ colorScheme, locale: locale === 'fr' ? 'fr-FR' : 'en-GB' })
    watchPolicy(context)
    const page = await context.newPage()
    for (const path of [
      '/',
      '/demo',
      '/sign-in',
      '/sign-up',
      byLink,
      join,
      '/join/nowhere',
      '/reset/nowhere',
      '/forgotten',
      reset,
      '/no-such-page',
    ]) {
      await page.goto(path)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      await expectScreenAccessible(page, `${path}, ${colorScheme}, ${locale}`)
      if (path !== '/demo') continue
      await page.getByRole('button', { name: /autres personnages|other personas/u }).click()
      await expect(page.getByRole('button', { name: 'Julien Fabre' })).toBeVisible()
      await expectScreenAccessible(page, `${path} with everybody, ${colorScheme}, ${locale}`)
    }
    await context.close()
  }
})
