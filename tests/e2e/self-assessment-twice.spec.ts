import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { expect, test } from './stage'

const saves = '**/api/trpc/liveSession.saveDraft**'
const words = (page: Page) => page.getByLabel('Autre chose')
const moment = (page: Page) => page.getByLabel('Ce qui s’est passé')
const saved = (page: Page) => page.getByRole('status').getByText('Vos mots sont gardés')
const told = (page: Page) => page.getByRole('region', { name: 'Vous avez aussi écrit ailleurs' })

async function untilSelfAssessment({ supervisor, liveSessionId }: Cast) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await command(supervisor, liveSessionId, { type: 'endInterview' })
}

async function stepOut(page: Page) {
  await page.getByRole('button', { name: 'C’est fait, j’écris' }).click()
}

test('two tabs of one self-assessment follow each other; what both wrote is told, to be read and taken', async ({
  cast,
  openAs,
}) => {
  await untilSelfAssessment(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const first = await openAs(cast.advisor, path)
  await stepOut(first)
  await words(first).fill('Un début')
  await expect(saved(first)).toBeVisible()
  const second = await first.context().newPage()
  await second.goto(path)
  await expect(words(second)).toHaveValue('Un début')
  await words(first).fill('Un début, et la suite')
  await expect(words(second)).toHaveValue('Un début, et la suite')

  await test.step('different questions at the same moment: both answers are in both', async () => {
    for (const page of [first, second]) await page.route(saves, (route) => route.abort())
    await moment(first).fill('Un silence')
    await words(second).fill('Depuis le second onglet')
    for (const page of [first, second]) await page.unroute(saves)
    for (const page of [first, second]) {
      await expect(moment(page)).toHaveValue('Un silence')
      await expect(words(page)).toHaveValue('Depuis le second onglet')
      await expect(saved(page)).toBeVisible()
      await expect(told(page)).toHaveCount(0)
    }
  })

  await test.step('the same question: the words being typed stay, the others are kept beside them', async () => {
    await second.route(saves, (route) => route.abort())
    await moment(second).fill('Un silence, court')
    await moment(first).fill('Un silence, long')
    await expect(saved(first)).toBeVisible()
    await second.unroute(saves)
    await expect(told(second)).toBeVisible()
    await expect(moment(second)).toHaveValue('Un silence, court')
    await told(second).getByText('Lire l’autre version').click()
    await expect(told(second)).toContainText('Un silence, long')
    await expect(moment(first)).toHaveValue('Un silence, court')

    await told(second).getByRole('button', { name: 'Prendre l’autre version' }).click()
    await expect(moment(second)).toHaveValue('Un silence, long')
    await expect(moment(first)).toHaveValue('Un silence, long')
    await told(second).getByRole('button', { name: 'Garder celle-ci' }).click()
    await expect(told(second)).toHaveCount(0)
  })
})

test('words left unsaved on a phone never take the place of what the laptop saved since, and are not lost', async ({
  cast,
  openAs,
}) => {
  await untilSelfAssessment(cast)
  const path = `/sessions/${cast.liveSessionId}`
  const phone = await openAs(cast.advisor, path, { viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.context().route(saves, (route) => route.abort())
  await stepOut(phone)
  await words(phone).fill('Au téléphone, ce matin')
  await expect(phone.getByText('Gardé sur cet appareil')).toBeVisible()
  await phone.close()

  const laptop = await openAs(cast.advisor, path)
  await stepOut(laptop)
  await words(laptop).fill('Au portable, ce soir')
  await expect(saved(laptop)).toBeVisible()

  await phone.context().unroute(saves)
  const again = await phone.context().newPage()
  await again.goto(path)
  await expect(told(again)).toBeVisible()
  await expect(words(again)).toHaveValue('Au portable, ce soir')
  await again.reload()
  await told(again).getByText('Lire l’autre version').click()
  await expect(told(again)).toContainText('Au téléphone, ce matin')
  await told(again).getByRole('button', { name: 'Garder celle-ci' }).click()
  await again.reload()
  await expect(words(again)).toHaveValue('Au portable, ce soir')
  await expect(told(again)).toHaveCount(0)
  await expect(words(laptop)).toHaveValue('Au portable, ce soir')
})
