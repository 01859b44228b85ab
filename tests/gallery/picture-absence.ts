import { arrangeLiveSession, command } from '../support/api'
import type { Camera } from './camera'

const dialogButton = /^(Je ne pourrai pas venir|I cannot come)/u

/** A player cannot come, and a supervisor has gone: what each of the others reads, and what waits for a decision. */
export async function pictureAbsence({ take, wants }: Camera, url: string): Promise<void> {
  if (wants('absence')) await pictureSaid({ take }, url)
  if (wants('unsupervised')) await pictureUnsupervised({ take }, url)
}

async function pictureSaid({ take }: Pick<Camera, 'take'>, url: string): Promise<void> {
  const { advisor, beneficiary, supervisor, coordinator, liveSessionId } = await arrangeLiveSession(url)
  await take('absence-dialog', {
    person: advisor,
    path: '/today',
    anew: true,
    settle: async (page) => {
      await page.getByRole('button', { name: dialogButton }).first().click()
      await page
        .getByRole('dialog')
        .getByRole('textbox')
        .fill('Mon train est supprimé, le prochain arrive à midi.')
    },
  })
  await advisor.api.liveSession.sayAbsence.mutate({
    liveSessionId,
    reason: 'Mon train est supprimé, le prochain arrive à midi.',
  })
  await take('absence-own', { person: advisor, path: '/today' })
  await take('absence-other', { person: beneficiary, path: '/today' })
  await take('absence-room', { person: supervisor, path: `/sessions/${liveSessionId}` })
  await supervisor.api.liveSession.sayAbsence.mutate({ liveSessionId, reason: null })
  await take('absence-decide', { person: coordinator, path: '/today' })
}

async function pictureUnsupervised({ take }: Pick<Camera, 'take'>, url: string): Promise<void> {
  const { advisor, beneficiary, supervisor, coordinator, cohortId, liveSessionId } =
    await arrangeLiveSession(url)
  const path = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await coordinator.api.cohort.removeMembers.mutate({ cohortId, personIds: [supervisor.id] })
  await take('unsupervised-advisor', { person: advisor, path })
  await take('unsupervised-beneficiary', { person: beneficiary, path })
  await take('unsupervised-decide', { person: coordinator, path: `/cohorts/${cohortId}` })
}
