import type { Page } from '@playwright/test'
import { demoId } from '@/server/operate/demonstration/demo-id'
import type { Camera } from './camera'
import type { People } from './cast'
import { drawnWithFile } from './picture-interview'

/** What is left of an interview once it is over: the self-assessment still owed, the debrief and its parts, on paper too. */
export async function pictureDebriefs({ take, paper }: Camera, { claire, hugo }: People): Promise<void> {
  const owed = (await hugo.api.today.overview.query()).owed.find(({ kind }) => kind === 'selfAssessment')
  if (owed) await take('self-assessment', { person: hugo, path: `/sessions/${owed.liveSessionId}` })

  const path = `/sessions/${demoId('past sylvie')}`
  const tab = (name: RegExp) => async (page: Page) => {
    await drawnWithFile(page)
    await page.getByRole('tab', { name }).click()
  }
  await take('debrief', { person: claire, path, settle: drawnWithFile })
  await take('debrief-marks', { person: claire, path, settle: tab(/^(Repères|Marks) \d/u) })
  await take('debrief-moment', {
    person: claire,
    path,
    settle: async (page) => {
      await tab(/^(Repères|Marks) \d/u)(page)
      await page.getByRole('tabpanel').getByRole('button').nth(4).click()
      await page.waitForLoadState('networkidle')
    },
  })
  await take('debrief-takes', {
    person: claire,
    path,
    settle: async (page) => {
      await drawnWithFile(page)
      await page.getByRole('button', { name: /^2 (?:prises|takes)$/u }).click()
      await page.getByRole('region', { name: /^(?:Côte à côte|Side by side)$/u }).waitFor()
    },
  })
  await take('debrief-table', {
    person: claire,
    path,
    settle: async (page) => {
      await drawnWithFile(page)
      await page.getByRole('button', { name: /Voir en tableau|as a table/iu }).click()
    },
  })
  await take('debrief-filters', {
    person: claire,
    path,
    settle: async (page) => {
      await drawnWithFile(page)
      await page
        .getByRole('button', { name: /^(Familles|Codes|Filtr|Filter|Families)/u })
        .first()
        .click()
    },
  })
  await take('print', { person: claire, path: `${path}/print` })
  await take('access-log', {
    person: claire,
    path,
    settle: async (page) => {
      await page.getByRole('button', { name: /^(Papier et accès|Paper and access)$/u }).click()
      await page.getByRole('menuitem', { name: /Qui a ouvert|Who opened/u }).click()
      await page.getByRole('dialog').getByRole('table').waitFor()
    },
  })
  await paper('debrief', claire, path)

  const blind = `/sessions/${demoId('past clarisse')}`
  await take('agreement', {
    person: claire,
    path: blind,
    settle: async (page) => {
      await tab(/^(Accord|Agreement)/u)(page)
      await page
        .getByRole('toolbar', { name: /^(Ce qui diffère|What differs)$/u })
        .getByRole('button')
        .nth(3)
        .click()
      await page.waitForLoadState('networkidle')
    },
  })
  await paper('agreement', claire, blind)
}
