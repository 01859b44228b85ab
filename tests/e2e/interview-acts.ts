import type { Locator, Page } from '@playwright/test'
import { expect } from './stage'

/** Acts that several stories share, by what a person does on the screen. */

/** The mark log of the console: its lines, latest first. */
export function markLog(page: Page): Locator {
  return page.getByRole('list', { name: 'Derniers repères' })
}

/** Rates every line of the self-assessment and locks it. */
export async function giveSelfAssessment(page: Page, moment: string): Promise<void> {
  await page.getByRole('button', { name: 'C’est fait, j’écris' }).click()
  for (const row of await page.getByRole('group').all()) {
    const degrees = row.getByRole('radio')
    if ((await degrees.count()) === 5) await degrees.nth(2).check({ force: true })
  }
  await page.getByLabel('Ce qui s’est passé').fill(moment)
  await lockAnswers(page)
}

/** Answers the beneficiary's questions and locks them. */
export async function giveReturn(page: Page, answer: string): Promise<void> {
  await page.getByRole('button', { name: 'C’est fait, j’écris' }).click()
  for (const field of await page.getByRole('textbox').all()) await field.fill(answer)
  await lockAnswers(page)
}

async function lockAnswers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verrouiller mes réponses' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verrouiller', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Vos réponses sont verrouillées' })).toBeVisible()
}

/** The advisor's dated step, in ten days. */
export async function takeCommitment(page: Page, what: string): Promise<void> {
  await page.getByLabel('Ce que je ferai').fill(what)
  await page.getByLabel('Pour le').fill(inDays(10))
  await page.getByLabel('On le verra à').fill('cinq silences tenus au prochain tour')
  await page.getByRole('button', { name: 'Prendre cet engagement' }).click()
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
