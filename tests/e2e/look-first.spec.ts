import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { enterDemo } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

test('the debrief says what to look at first, and goes to its moment, from a link too', async ({
  app,
  openAs,
}) => {
  const claire = await enterDemo(app.url, people.claire.id, people.claire.name)
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openAs(claire, `/sessions/${demoId('past sylvie')}`, { colorScheme })
    const aside = page.getByRole('complementary', { name: 'À regarder d’abord' })
    const breach = aside.getByRole('button', { name: /^\S+ Manquement à réparer/u })
    const cursor = page.getByRole('slider', { name: 'Curseur de la frise' })

    const focus = aside.getByRole('region', { name: /^Focus d’Inès/u })
    await expect(focus).toContainText(/Inès.*sur 5.*Claire/u)
    await focus.getByRole('button', { name: 'Isoler le focus' }).click()
    await expect(page).toHaveURL(/code=empathy/u)
    await focus.getByRole('button', { name: 'Isoler le focus' }).click()
    await expect(page).not.toHaveURL(/code=/u)

    await expect(breach).toContainText('13:18')
    await expect(aside.getByText(/^0 vu sur \d+$/u)).toBeVisible()
    await breach.focus()
    await page.keyboard.press('Enter')
    await expect(cursor).toHaveAttribute('aria-valuetext', '13:13')
    await expect(breach).toHaveAttribute('aria-pressed', 'true')
    await expect(aside.getByRole('list', { name: 'Qui dit quoi' })).toContainText('Claire')
    await expect(aside.getByText(/^1 vu sur \d+$/u)).toBeVisible()
    await expectAccessible(page, `what to look at first, ${colorScheme}`)

    await aside.getByRole('button', { name: 'Comment lire : À regarder d’abord' }).click()
    await expect(page.getByRole('dialog')).toContainText(/^Ce qui mérite d’être regardé ensemble/u)
    await expect(page.getByText(/arrêté du 29 mars 2019/u).first()).toBeVisible()
    await expectAccessible(page, `how it is read, ${colorScheme}`)
    await page.keyboard.press('Escape')

    await aside.getByRole('tab', { name: 'À regarder d’abord' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(aside.getByRole('toolbar', { name: 'Repères' })).toBeVisible()
    await expect(aside.getByText(/^1 vu sur \d+$/u)).toBeHidden()
    await expectAccessible(page, `every mark, ${colorScheme}`)
  }

  const opened = await openAs(claire, `/sessions/${demoId('past sylvie')}#moment-798000`)
  await expect(opened.getByRole('slider', { name: 'Curseur de la frise' })).toHaveAttribute(
    'aria-valuetext',
    '13:13',
  )
})
