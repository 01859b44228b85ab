import { arrangeLiveSession, command } from '../support/api'
import { startApp } from '../support/app-server'
import { markLog } from './interview-acts'
import { expect, test, upToDate, windowOf } from './stage'

test('each seat may reload in mid-interview and is back where it was', { tag: '@firefox' }, async ({
  cast,
  openAs,
}) => {
  const path = `/sessions/${cast.liveSessionId}`
  await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
  await command(cast.advisor, cast.liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
  await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(cast.supervisor, path)
  const ines = await openAs(cast.advisor, path)
  const thomas = await openAs(cast.beneficiary, path)
  const lea = await openAs(cast.observer, path)

  await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
  await claire.getByRole('button', { name: 'Exploration' }).click()
  await thomas.getByRole('checkbox').first().check({ force: true })
  await thomas.getByRole('slider').press('PageUp')
  await expect(claire.getByText('60', { exact: true }).first()).toBeVisible()
  await lea.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
  await expect(markLog(lea).getByRole('listitem')).toHaveCount(1)
  // Its line says so once the server has answered; the badge, which leaves out what takes less than half a second, is ahead.
  await expect(markLog(lea).getByLabel('Pas encore envoyé')).toHaveCount(0)
  for (const page of [claire, ines, thomas, lea]) await page.reload()

  await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
  await expect(claire.getByRole('button', { name: /Exploration/u }).first()).toHaveAttribute(
    'aria-current',
    'step',
  )
  await expect(ines.getByText('Exploration').first()).toBeVisible()
  await expect(ines.getByText('Empathie').first()).toBeVisible()
  await expect(thomas.getByRole('checkbox').first()).toBeChecked()
  await expect(thomas.getByRole('slider')).toHaveAttribute('aria-valuenow', '60')
  await expect(markLog(lea).getByRole('listitem')).toHaveCount(1)
  await expect(markLog(lea)).toContainText('Écoute active')
})

test('a player may reload in mid self-assessment, or go on from another window', async ({ cast, openAs }) => {
  const path = `/sessions/${cast.liveSessionId}`
  for (const each of [
    { type: 'openBriefing' },
    { type: 'startInterview', anyway: true },
    { type: 'endInterview' },
  ] as const) {
    await command(cast.supervisor, cast.liveSessionId, each)
  }
  const ines = await openAs(cast.advisor, path)
  const thomas = await openAs(cast.beneficiary, path)
  for (const page of [ines, thomas]) await page.getByRole('button', { name: 'C’est fait, j’écris' }).click()
  const degree = ines.getByRole('group').getByRole('radio', { name: /^4/u }).first()
  await degree.locator('..').click()
  await ines.getByLabel('Ce qui s’est passé').fill('le silence après le mot père')
  await thomas.getByRole('textbox').first().fill('quand il s’est tu')
  for (const page of [ines, thomas]) await expect(page.getByText('Vos mots sont gardés')).toBeVisible()

  for (const page of [ines, thomas]) await page.reload()
  await expect(ines.getByLabel('Ce qui s’est passé')).toHaveValue('le silence après le mot père')
  await expect(degree).toBeChecked()
  await expect(thomas.getByRole('textbox').first()).toHaveValue('quand il s’est tu')

  const laptop = await openAs(cast.advisor, path)
  await expect(laptop.getByLabel('Ce qui s’est passé')).toHaveValue('le silence après le mot père')
})

test('the server is killed and restarted in mid-interview: every acknowledged mark is there, without a click', {
  tag: ['@release', '@firefox'],
}, async ({ browser }) => {
  const app = await startApp()
  try {
    const cast = await arrangeLiveSession(app.url)
    await command(cast.supervisor, cast.liveSessionId, { type: 'openBriefing' })
    await command(cast.supervisor, cast.liveSessionId, { type: 'startInterview', anyway: true })
    const open = async (person: typeof cast.supervisor) => {
      const page = await (await windowOf(browser, app.url, person)).newPage()
      await page.goto(`${app.url}/sessions/${cast.liveSessionId}`)
      return page
    }
    const [claire, ines] = await Promise.all([open(cast.supervisor), open(cast.advisor)])
    const shown = claire.getByRole('button', { name: 'Empathie, manifestée', exact: true })
    for (let i = 0; i < 12; i++) await shown.click()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(12)
    await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)

    await app.kill()
    await claire.getByRole('button', { name: 'Écoute active, manquée', exact: true }).click()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(13)
    await expect(claire.getByText(/1 repère gardé/u)).toBeVisible()
    await app.start()

    await expect(markLog(claire).getByLabel('Pas encore envoyé')).toHaveCount(0)
    await expect(claire.getByText(upToDate)).toBeVisible()
    await claire.getByRole('button', { name: 'Exploration' }).click()
    await expect(ines.getByText('Exploration').first()).toBeVisible()

    const { events, lastSeq } = await cast.supervisor.api.liveSession.events.query({
      liveSessionId: cast.liveSessionId,
      after: 0,
    })
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
    expect(events.filter((event) => event.type === 'marked')).toHaveLength(13)
    await claire.reload()
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(13)
  } finally {
    await app.stop()
  }
})
