import { builtInGrids } from '@/domain/observation/built-in-grids'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { fortyCodesGrid } from '../domain/observation/forty-codes-grid'
import { command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { castInInterviewOf } from '../support/interview-of-grid'
import type { Camera } from './camera'
import { drawn } from './picture-interview'

/**
 * One interview with each grid but the default one, on the console, in its debrief and on paper; with one of forty codes on every
 * screen that a grid shapes.
 */
export async function pictureBuiltInGrids({ take, paper, wants }: Camera, app: AppServer): Promise<void> {
  for (const grid of [...builtInGrids.slice(1), fortyCodesGrid]) {
    const name = `grid-${grid.key}`
    if (!wants(name)) continue
    const { liveSessionId, cohortId, coordinator, supervisor, advisor, observer } = await castInInterviewOf(
      app,
      grid,
    )
    const path = `/sessions/${liveSessionId}`
    const order = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
      command(person, liveSessionId, each)
    const isLargest = grid === fortyCodesGrid
    await take(`${name}-console`, { person: supervisor, path })
    if (isLargest) {
      await take(`${name}-observer`, { person: observer, path })
      await take(`${name}-advisor`, { person: advisor, path })
    }
    await order(supervisor, { type: 'endInterview' })
    if (isLargest) {
      await take(`${name}-self-assessment`, {
        person: advisor,
        path,
        settle: (page) => page.getByRole('button', { name: /^(?:C’est fait|Done)/u }).click(),
      })
    }
    const ratings = Object.fromEntries(ratedKeys(grid).map((key, index) => [key, 2 + (index % 4)]))
    const moment = { codeKey: grid.codes[0]?.key ?? null, text: 'J’ai voulu aller trop vite.', at: 120_000 }
    await order(advisor, { type: 'lockSelfAssessment', answers: { ratings, moment, freeText: '' } })
    await order(supervisor, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
    await take(`${name}-debrief`, { person: supervisor, path, settle: drawn })
    if (isLargest) {
      await take(`${name}-practice`, { person: coordinator, path: `/cohorts/${cohortId}` })
      await take(`${name}-settings`, { person: coordinator, path: `/cohorts/${cohortId}/settings` })
    }
    await paper(name, supervisor, path)
  }
}
