import { arrangeLiveSession, arrangeTwoSupervisors, command } from '../support/api'
import type { Camera } from './camera'

/** Two supervisors at one interview, each coding blind: while it runs, once it is over, once both have finished. */
export async function pictureBlind({ take }: Camera, url: string): Promise<void> {
  const cast = await arrangeTwoSupervisors(url, await arrangeLiveSession(url), 'blind')
  const { liveSessionId, supervisor, second } = cast
  const path = `/sessions/${liveSessionId}`
  const order = (person: typeof second, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  const mark = (person: typeof second, codeKey: string, valence: 'demonstrated' | 'missed') =>
    order(person, { type: 'mark', codeKey, valence, reactionOffsetMs: 0 })

  await order(supervisor, { type: 'openBriefing' })
  await take('blind-briefing', { person: second, path })
  await order(supervisor, { type: 'startInterview', anyway: true })
  await mark(supervisor, 'empathy', 'demonstrated')
  await mark(second, 'authenticity', 'missed')
  await take('blind-console', { person: second, path })
  await take('blind-lead', { person: supervisor, path })
  await order(supervisor, { type: 'endInterview' })
  await take('blind-coding', { person: second, path })
  await order(second, { type: 'finishCoding' })
  await take('blind-waits', { person: second, path })
  await take('blind-lead-waits', { person: supervisor, path })
  await order(supervisor, { type: 'finishCoding' })
  await take('blind-open', { person: second, path })
}
