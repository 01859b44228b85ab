import type { Page } from '@playwright/test'
import { loggedKinds } from '@/domain/retention/retention'
import { command } from '../support/api'
import { purgeOne } from '../support/purge-one'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const lengthOf = (page: Page, kind: string) =>
  page.getByRole('textbox', { name: new RegExp(`^Conservation, en mois.: ${kind}$`, 'u') })

test('a coordinator who shortens a length reads first what will go and from when, and may put it back', async ({
  cast,
  openAs,
}) => {
  const page = await openAs(cast.coordinator, `/cohorts/${cast.cohortId}/settings#retention`)
  const part = page.getByRole('group', { name: 'Conservation' })
  await expect(part.getByText('Une durée raccourcie ne prend effet qu’après un mois entier')).toBeVisible()
  await lengthOf(page, 'repères').fill('3')
  await expect(part.getByText(/Une durée raccourcie prend effet le 1er /u)).toBeVisible()
  await page.getByRole('button', { name: 'Garder ces réglages' }).click()
  await expect(page.getByText('À jour', { exact: true })).toBeVisible()
  await page.reload()
  await expect(lengthOf(page, 'repères')).toHaveValue(/^3\smois$/u)
  await lengthOf(page, 'repères').fill('99')
  await page.getByRole('button', { name: 'Garder ces réglages' }).click()
  await expect(lengthOf(page, 'repères')).toBeFocused()
  await expect(lengthOf(page, 'repères')).toHaveAccessibleDescription(/De 2 à 36 mois/u)
})

test('an open debrief forgets what is erased while it is read, and says so', async ({
  app,
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor } = cast
  const order = async (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await order({ type: 'mark', codeKey: 'impartiality', valence: 'breached', reactionOffsetMs: 0 })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  const page = await openAs(advisor, `/sessions/${liveSessionId}`)
  const mark = page.getByRole('button', { name: /\d\d:\d\d Impartialité/u })
  await expect(mark.first()).toBeVisible()
  await purgeOne(app.dataDir, { liveSessionId, kinds: loggedKinds, now: Date.now() })
  await expect(page.getByText(/^Effacé le .* après 12 mois.: repères/u).first()).toBeVisible()
  await expect(page.getByText('Restent les places, les heures et les phases.')).toBeVisible()
  await expect(mark).toHaveCount(0)
  await expect(page.getByText(/non dite?s?\b/u)).toHaveCount(0)
  await expectAccessible(page, 'a debrief that was erased')
})
