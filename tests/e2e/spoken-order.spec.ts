import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { expectAccessible } from './axe'
import { takeCommitment } from './interview-acts'
import { expect, test } from './stage'

const path = (page: Page) => page.getByRole('list', { name: 'Ordre de parole' })
const current = (page: Page) => path(page).locator('[aria-current="step"]')
const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name })
  await button.focus()
  await page.keyboard.press('Enter')
}

test('the supervisor leads the spoken order; three seats follow it, to the commitment and after', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  const room = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(observer, liveSessionId, { type: 'enter' })
  for (const each of [
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
    { type: 'unseal', overrideReason: 'pour la suite' },
  ] as const) {
    await command(supervisor, liveSessionId, each)
  }
  const [claire, ines, thomas] = await Promise.all(
    [supervisor, advisor, beneficiary].map((person) => openAs(person, room)),
  )
  if (!claire || !ines || !thomas) throw new Error('three windows are needed')
  const everyone = [claire, ines, thomas]
  const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

  await test.step('the order is there, and no turn yet', async () => {
    for (const page of everyone) {
      await expect(path(page).getByRole('listitem')).toHaveText([
        /Inès/u,
        /Thomas/u,
        /Léa/u,
        /Claire/u,
        /Engagement/u,
      ])
      await expect(current(page)).toHaveCount(0)
    }
    await expect(ines.getByRole('group', { name: 'Conduire l’ordre de parole' })).toHaveCount(0)
  })

  await test.step('the first turn: seen by all, told once to each, timed', async () => {
    await press(claire, 'La parole à Inès')
    for (const page of everyone) await expect(current(page)).toContainText(/Inès.*sur\s3\smin/u)
    await expect(said(ines, 'La parole est à vous.')).toHaveCount(1)
    await expect(said(thomas, 'La parole est à Inès.')).toHaveCount(1)
    await expect(current(thomas).getByRole('timer')).toContainText(/\d\d:(?!00)\d\d/u)
    await expectAccessible(claire, 'debrief, a turn going')
  })

  await test.step('a reload keeps place and time, and says nothing again', async () => {
    await thomas.reload()
    await expect(current(thomas)).toContainText(/Inès/u)
    await expect(current(thomas).getByRole('timer')).not.toContainText('00:00')
    await expect(said(thomas, 'La parole est à Inès.')).toHaveCount(0)
  })

  await test.step('next, passed over, and back', async () => {
    await press(claire, 'Suivant : Thomas')
    for (const page of everyone) await expect(current(page)).toContainText(/Thomas/u)
    await press(claire, 'Passer le tour de Léa')
    for (const page of everyone) {
      await expect(current(page)).toContainText(/Claire/u)
      await expect(path(page).getByRole('listitem').filter({ hasText: 'Léa' })).toContainText('tour passé')
    }
    await press(claire, 'Revenir à Léa')
    for (const page of everyone) await expect(current(page)).toContainText(/Léa/u)
    await press(claire, 'Suivant : Claire')
  })

  await test.step('it ends with the commitment, and closed it is only read', async () => {
    await press(claire, 'Passer à l’engagement')
    for (const page of everyone) await expect(current(page)).toContainText('Engagement')
    await expect(claire.getByRole('button', { name: 'Clore', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await takeCommitment(ines, 'Laisser finir les phrases')
    await expect(claire.getByText('Laisser finir les phrases')).toBeVisible()
    await command(supervisor, liveSessionId, { type: 'close' })
    for (const page of everyone) {
      await expect(page.getByRole('heading', { level: 1, name: /Entretien clos/u })).toBeVisible()
      await expect(current(page)).toHaveCount(0)
      await expect(page.getByRole('group', { name: 'Conduire l’ordre de parole' })).toHaveCount(0)
      await expect(path(page).getByRole('listitem').first()).toContainText(/a parlé 00:\d\d/u)
    }
  })
})

test('stepping out of the role is timed from the end of the interview, a reload included', async ({
  cast,
  openAs,
}) => {
  const { liveSessionId, supervisor, advisor, beneficiary } = cast
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
  ] as const) {
    await command(supervisor, liveSessionId, each)
  }
  const [ines, thomas] = await Promise.all(
    [advisor, beneficiary].map((person) => openAs(person, `/sessions/${liveSessionId}`)),
  )
  if (!ines || !thomas) throw new Error('two windows are needed')
  await expect(ines.getByText('« Je quitte mon rôle. Je suis Inès. »')).toBeVisible()
  await expect(thomas.getByText(/« Je ne suis plus .+, je suis Thomas\. »/u)).toBeVisible()
  const timer = thomas.getByRole('timer', { name: 'Temps de sortie de rôle' })
  await expect(timer).toContainText('sur 2 min')
  await expect(timer).not.toContainText('00:00')
  await thomas.reload()
  await expect(timer).not.toContainText('00:00')
  await expect(thomas.getByRole('button', { name: 'C’est fait, j’écris' })).toBeVisible()
})
