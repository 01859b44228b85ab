import { arrangeLiveSession, arrangeTwoSupervisors, command } from '../support/api'
import { playToMidInterview } from '../support/mid-interview'
import type { Camera } from './camera'
import { drawn, saved } from './picture-interview'

/** Two supervisors at one interview, sharing their marks: as the one named first, and as the other. */
export async function pictureShared(camera: Camera, url: string, dataDir: string): Promise<void> {
  const { take, path, lead, second, order } = await arrange(camera, url, dataDir, 'shared')
  await take('shared-lead', { person: lead, path, settle: saved })
  await take('shared-second', { person: second, path, settle: saved })
  await order(lead, { type: 'endInterview' })
  await take('shared-unseal', { person: second, path, settle: saved })
  await order(lead, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await take('shared-debrief', { person: second, path, settle: drawn })
}

/** The same, each coding blind: while it runs, once it is over, once both have finished. */
export async function pictureBlind(camera: Camera, url: string, dataDir: string): Promise<void> {
  const { take, path, lead, second, order } = await arrange(camera, url, dataDir, 'blind')
  await take('blind-console', { person: second, path, settle: saved })
  await take('blind-lead', { person: lead, path, settle: saved })
  await order(lead, { type: 'endInterview' })
  await take('blind-coding', { person: second, path })
  await order(second, { type: 'finishCoding' })
  await take('blind-waits', { person: second, path })
  await take('blind-lead-waits', { person: lead, path })
  await order(lead, { type: 'finishCoding' })
  await take('blind-open', { person: second, path })
}

async function arrange({ take }: Camera, url: string, dataDir: string, supervision: 'shared' | 'blind') {
  const cast = await arrangeTwoSupervisors(url, await arrangeLiveSession(url), supervision)
  const { liveSessionId, supervisor: lead, second } = cast
  const path = `/sessions/${liveSessionId}`
  const order = (person: typeof second, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  await order(lead, { type: 'openBriefing' })
  await take(`${supervision}-briefing`, { person: second, path })
  await playToMidInterview(dataDir, liveSessionId, 'kevin')
  return { take, path, lead, second, order }
}
