import { arrangeLiveSession, command } from '../support/api'
import type { AppServer } from '../support/app-server'
import { castInDenseInterview } from '../support/dense-interview'
import type { Camera } from './camera'
import { drawn } from './picture-interview'

/** An interview of which nothing has been noted, running and in its debrief. */
export async function pictureEmpty({ take, wants }: Camera, url: string): Promise<void> {
  if (!wants('empty')) return
  const { liveSessionId, supervisor, advisor, beneficiary } = await arrangeLiveSession(url)
  const path = `/sessions/${liveSessionId}`
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await take('empty-console', { person: supervisor, path })
  await take('empty-advisor', { person: advisor, path })
  await take('empty-beneficiary', { person: beneficiary, path })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await take('empty-debrief', { person: supervisor, path, settle: drawn })
}

/** An interview in dense use, short on a long plan, as each seat sees each of its states. */
export async function pictureDense({ take, wants }: Camera, app: AppServer): Promise<void> {
  if (!wants('dense')) return
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = await castInDenseInterview(
    app,
    'long',
  )
  const path = `/sessions/${liveSessionId}`
  const order = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)

  await take('dense-console', { person: supervisor, path })
  await take('dense-advisor', { person: advisor, path })
  await take('dense-beneficiary', { person: beneficiary, path })
  await take('dense-observer', { person: observer, path })
  await order(supervisor, { type: 'pauseInterview' })
  await take('dense-paused-console', { person: supervisor, path })
  await order(supervisor, { type: 'resumeInterview' })
  await order(beneficiary, { type: 'haltInterview' })
  await take('dense-halt-console', { person: supervisor, path })
  await order(supervisor, { type: 'endInterview' })
  await take('dense-unseal', { person: supervisor, path })
  await order(supervisor, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await take('dense-debrief', { person: supervisor, path, settle: drawn })
  await take('dense-debrief-advisor', { person: advisor, path, settle: drawn })
}

/** The same, where the floor opens the views: before the first turn, and with one view open. */
export async function pictureOpening({ take, wants }: Camera, app: AppServer): Promise<void> {
  if (!wants('opening')) return
  const { liveSessionId, supervisor, advisor } = await castInDenseInterview(app, 'long', 'byTurn')
  const path = `/sessions/${liveSessionId}`
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await take('opening-none', { person: supervisor, path, settle: drawn })
  await take('opening-none-advisor', { person: advisor, path, settle: drawn })
  await order({ type: 'openViews', seats: ['beneficiary'] })
  await take('opening-one', { person: supervisor, path, settle: drawn })
}
