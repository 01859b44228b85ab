import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { type LoggedKind, loggedKinds, usualRetention } from '@/domain/retention/retention'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { purgeOne } from '../support/purge-one'
import { quietLog } from '../support/quiet-log'
import type { Camera } from './camera'
import type { People } from './cast'
import { drawn } from './picture-interview'
import { moment } from './stand-still.mjs'

/** How long things are kept, what the next run would take, and what is left of an interview afterwards. Taken last: it erases. */
export async function pictureRetention(
  { take, paper, wants }: Camera,
  { claire, ines, sandrine, thomas }: People,
  dataDir: string,
): Promise<void> {
  if (!wants('retention', 'erased', 'today-erasures')) return
  const [membership] = (await sandrine.api.person.me.query()).memberships
  const settings = `/cohorts/${membership?.cohortId}/settings#retention`
  const short = { ...usualRetention, dial: 2, cues: 2, marks: 3 }
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  try {
    await take('retention', { person: sandrine, path: settings, settle: showRetention })
    await database.pool.query('update cohort set retention = $1, retention_before = $1', [
      JSON.stringify(short),
    ])
    await take('retention-due', { person: sandrine, path: settings, settle: showRetention })
    await take('retention-shorter', {
      person: sandrine,
      path: settings,
      settle: async (page) => {
        await showRetention(page)
        await page.getByRole('textbox', { name: /(auto-évaluations|self-assessments)/u }).fill('1')
        await page.waitForLoadState('networkidle')
      },
    })
    await take('retention-fault', {
      person: sandrine,
      path: settings,
      settle: async (page) => {
        await showRetention(page)
        await page.getByRole('textbox', { name: /(repères$|: marks$)/u }).fill('99')
        await page.getByRole('button', { name: /^(Garder|Save)$/u }).click()
        await page.waitForLoadState('networkidle')
      },
    })
    await take('today-erasures', { person: ines, path: '/today' })
    const purge = (story: string, kinds: readonly LoggedKind[]) =>
      purgeOne(dataDir, { liveSessionId: demoId(`past ${story}`), kinds, now: moment })
    await purge('sylvie', loggedKinds)
    await purge('clarisse', loggedKinds)
    await purge('nadia', ['dial'])
  } finally {
    await database.close()
  }
  const path = `/sessions/${demoId('past sylvie')}`
  await take('erased', { person: claire, path, settle: drawn })
  await take('erased-marks', {
    person: claire,
    path,
    settle: async (page) => {
      await drawn(page)
      await page.getByRole('tab', { name: /^(Repères|Marks)$/u }).click()
      await page.getByRole('tab', { name: /\d\d:\d\d/u }).click()
    },
  })
  await take('erased-print', { person: claire, path: `${path}/print` })
  await paper('erased', claire, path)
  await take('erased-blind', { person: claire, path: `/sessions/${demoId('past clarisse')}`, settle: drawn })
  await take('erased-dial', { person: thomas, path: `/sessions/${demoId('past nadia')}`, settle: drawn })
}

async function showRetention(page: Page): Promise<void> {
  await page.getByRole('group', { name: /^(Conservation|Retention)$/u }).scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
}
