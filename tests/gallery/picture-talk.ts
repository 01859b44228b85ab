import type { Page } from '@playwright/test'
import { arrangeLiveSession, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { denseTalk } from '../support/dense-interview'
import { playPast } from '../support/play-past'
import type { Camera } from './camera'
import { drawn } from './picture-interview'

/** The debrief of an interview by picture in dense use, in which talk was measured but for two minutes of one person. */
export async function pictureTalk({ take, wants }: Camera, app: AppServer): Promise<void> {
  if (!wants('talk')) return
  const { liveSessionId, supervisor } = await arrangeLiveSession(app.url, { place: 'video' })
  const path = `/sessions/${liveSessionId}`
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await playPast(denseTalk, app.dataDir, liveSessionId)
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  const spoken = async (page: Page) => {
    await drawn(page)
    await page.locator('path[data-of="advisor"]').waitFor({ state: 'attached' })
    await page.getByRole('tab', { name: /^(Temps de parole|Talk time)$/u }).click()
    await page.getByRole('heading', { name: /^(Qui parle|Who speaks)/u }).waitFor()
  }
  await take('talk-debrief', { person: supervisor, path, settle: spoken })
  await take('talk-print', { person: supervisor, path: `${path}/print`, only: [1280] })
}
