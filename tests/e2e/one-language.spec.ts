import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { writeContentFile } from '@/domain/exchange/content-file'
import type { Scenario } from '@/domain/scenario/scenario'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

/** The same without a word of English. */
function inFrench<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inFrench) as T
  if (typeof value !== 'object' || value === null) return value
  if ('fr' in value && 'en' in value) return { ...value, en: '' }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inFrench(each)])) as T
}

test('a situation in French alone is published; a reader of English gets its French, marked as such', async ({
  cast,
  openAs,
}) => {
  const { cohortId, coordinator } = cast
  const [first] = builtInScenarios
  if (!first) throw new Error('no situation')
  const situation: Scenario = {
    ...inFrench(first),
    key: 'en-francais',
    persona: { ...inFrench(first.persona), shortName: 'Rachid T.' },
  }
  const upload = { kind: 'scenario', owner: 'cohort', locale: 'fr' } as const
  const text = writeContentFile('scenario', [situation])
  const [made] = await coordinator.api.exchange.bringIn.mutate({
    ...upload,
    cohortId,
    text,
    chosen: [{ index: 0, way: 'new' }],
  })
  expect(made).toMatchObject({ version: 1 })

  const page = await openAs(coordinator, `/cohorts/${cohortId}/situations`, { locale: 'en' })
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /search/iu }))
    .first()
    .fill('Rachid')
  const referral = page.getByText(situation.referral.fr, { exact: false }).first()
  await expect(referral).toBeVisible()
  const marked = page.locator('[lang="fr"]', { hasText: situation.referral.fr }).first()
  await expect(marked).toBeVisible()
  await expect(marked.getByTitle('French')).toHaveText('fr')
  await expectAccessible(page, 'situations in another language than the reader’s')
})
