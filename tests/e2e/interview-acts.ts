import type { Locator, Page } from '@playwright/test'
import { expect } from './stage'

/** Acts that several stories share, by what a person does on the screen. */

/** The mark log of the console: its lines, latest first. */
export function markLog(page: Page): Locator {
  return page.getByRole('list', { name: 'Derniers repères' })
}

/** With a mouse, or with a finger and the keyboard that comes up under it. */
type By = 'click' | 'tap'

async function write(field: Locator, text: string, by: By): Promise<void> {
  if (by === 'click') return field.fill(text)
  await field.tap()
  await expect(field).toBeFocused()
  await field.page().keyboard.insertText(text)
}

/** Rates every line of the self-assessment and locks it. */
export async function giveSelfAssessment(page: Page, moment: string, by: By = 'click'): Promise<void> {
  await page.getByRole('button', { name: 'C’est fait, j’écris' })[by]()
  for (const row of await page.getByRole('group').all()) {
    const degrees = row.getByRole('radio')
    if ((await degrees.count()) < 5) continue
    // What is pressed is the label: the radio itself is hidden in it.
    await degrees.nth(2).locator('..')[by]()
    await expect(degrees.nth(2)).toBeChecked()
  }
  await write(page.getByLabel('Ce qui s’est passé'), moment, by)
  await page.getByRole('radio', { name: 'réussi' }).locator('..')[by]()
  await lockAnswers(page, by)
}

/** Answers the beneficiary's questions and locks them. */
export async function giveReturn(page: Page, answer: string, by: By = 'click'): Promise<void> {
  await page.getByRole('button', { name: 'C’est fait, j’écris' })[by]()
  for (const field of await page.getByRole('textbox').all()) await write(field, answer, by)
  await lockAnswers(page, by)
}

async function lockAnswers(page: Page, by: By): Promise<void> {
  await page.getByRole('button', { name: 'Verrouiller mes réponses' })[by]()
  await page.getByRole('dialog').getByRole('button', { name: 'Verrouiller', exact: true })[by]()
  await expect(page.getByRole('heading', { name: 'Vos réponses sont verrouillées' })).toBeVisible()
}

/** The advisor's dated step, in ten days. The day itself comes from the device's own calendar. */
export async function takeCommitment(page: Page, what: string, by: By = 'click'): Promise<void> {
  await write(page.getByLabel('Ce que je ferai'), what, by)
  await page.getByLabel('Pour le').fill(inDays(10))
  await write(page.getByLabel('Ce qui le montrera'), 'cinq silences tenus au prochain tour', by)
  await page.getByRole('button', { name: 'Prendre cet engagement' })[by]()
}

export function inDays(days: number): string {
  // Swedish dates are written as forms ask for them; the browsers of stories are in Paris.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() + days * 86_400_000)
}
