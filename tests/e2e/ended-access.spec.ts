import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { type Cast, command } from '../support/api'
import { quietLog } from '../support/quiet-log'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

const recovery = { timeout: 60_000 }
const empathy = (page: Page) => page.getByRole('button', { name: 'Empathie, manifestée', exact: true })

async function startInterview({ supervisor, liveSessionId }: Cast) {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
}

/** As an operator would, by hand. */
async function changeRows(dataDir: string, statement: string, personId: string): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  await database.pool.query(statement, [personId])
  await database.close()
}

test('a member removed in mid-interview leaves at once, and is told what becomes of the acts that wait', async ({
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const page = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`)
  await expect(page.getByText(upToDate)).toBeVisible()
  await page.route('**/api/trpc/liveSession.command*', (route) => route.abort())
  await empathy(page).click()
  await empathy(page).click()
  await expect(markLog(page).getByRole('listitem')).toHaveCount(2)

  const { cohortId, coordinator, supervisor } = cast
  await coordinator.api.cohort.removeMembers.mutate({ cohortId, personIds: [supervisor.id] })
  await expect(
    page.getByRole('heading', { name: 'Vous ne faites plus partie de cette promotion.' }),
  ).toBeVisible(recovery)
  await expect(page.getByText('2 gestes n’étaient pas envoyés')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Empathie, manifestée', exact: true })).toHaveCount(0)
  await expectAccessible(page, 'left')
  await page.unroute('**/api/trpc/liveSession.command*')
  await page.reload()
  await expect(page.getByText('2 gestes n’étaient pas envoyés')).toBeVisible()
  await page.getByRole('button', { name: 'Effacer ces gestes de cet appareil' }).click()
  await expect(page.getByText('n’étaient pas envoyés')).toHaveCount(0)

  await page.goto(`/sessions/${cast.liveSessionId}/print`)
  await expect(page.getByRole('heading', { name: 'Vous ne faites plus partie' })).toBeVisible()
  await page.goto(`/cohorts/${cast.cohortId}`)
  await expect(page).toHaveURL(/\/cohorts\/left$/u)
  const { events } = await cast.observer.api.liveSession.events.query({
    liveSessionId: cast.liveSessionId,
    after: 0,
  })
  expect(
    events.filter(({ type }) => type === 'hidden' || type === 'marked'),
    'nothing was sent',
  ).toEqual([])
})

test('a member who loses only their seat keeps the cohort, and the others go on', async ({
  app,
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const observer = await openAs(cast.observer, `/sessions/${cast.liveSessionId}`)
  const advisor = await openAs(cast.advisor, `/sessions/${cast.liveSessionId}`)
  await expect(observer.getByText(upToDate)).toBeVisible()
  await changeRows(
    app.dataDir,
    'update live_session_seat set ended_at = now() where user_id = $1',
    cast.observer.id,
  )
  await expect(
    observer.getByRole('heading', { name: 'Vous n’avez plus de place dans cet entretien.' }),
  ).toBeVisible(recovery)
  await observer.getByRole('link', { name: 'Aujourd’hui' }).click()
  await expect(observer.getByText('Yann')).toHaveCount(0)
  await observer.goto(`/cohorts/${cast.cohortId}`)
  await expect(observer.getByRole('heading', { name: 'Promotion Automne' }).first()).toBeVisible()
  await command(cast.supervisor, cast.liveSessionId, { type: 'pauseInterview' })
  await expect(advisor.getByText('en pause', { exact: false }).first()).toBeVisible()
})

test('a sign-in that is ended elsewhere is said on its page without any act, and nothing more is heard', async ({
  app,
  cast,
  openAs,
}) => {
  await startInterview(cast)
  const page = await openAs(cast.observer, `/sessions/${cast.liveSessionId}`)
  await expect(page.getByText(upToDate)).toBeVisible()
  await changeRows(app.dataDir, 'delete from session where user_id = $1', cast.observer.id)
  await expect(page.getByRole('heading', { level: 2, name: 'Vous êtes déconnecté·e' })).toBeVisible(recovery)
  const witness = await openAs(cast.supervisor, `/sessions/${cast.liveSessionId}`)
  await command(cast.supervisor, cast.liveSessionId, { type: 'pauseInterview' })
  await expect(witness.getByText('en pause', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('en pause', { exact: false })).toHaveCount(0)
})
