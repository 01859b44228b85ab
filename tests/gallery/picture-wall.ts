import type { AppServer } from '../support/app-server'
import { arrangeWall } from '../support/arrange-wall'
import type { Camera } from './camera'

/** The wall of a slot: six rooms, one of each kind, as a supervisor of most and as a coordinator; eight rooms; none. */
export async function pictureWall({ take, wants, present }: Camera, app: AppServer): Promise<void> {
  if (!wants('wall')) return
  const six = await arrangeWall(app.url, app.dataDir, [
    ...(['running', 'concluding', 'halted', 'waiting', 'calling', 'ended'] as const),
  ])
  const path = `/cohorts/${six.cohortId}/wall`
  const there = six.rooms.slice(0, 2)
  const leave = await Promise.all(
    there.map(({ supervisor, liveSessionId }) => present(supervisor, `/sessions/${liveSessionId}`)),
  )
  await take('wall', { person: six.supervisor, path })
  await take('wall-watching', { person: six.coordinator, path, only: [1440, 1280] })
  const calling = six.rooms[4]
  if (calling) {
    const room = `/sessions/${calling.liveSessionId}`
    await take('wall-called-advisor', { person: calling.advisor, path: room })
    await take('wall-called-beneficiary', {
      person: calling.beneficiary,
      path: room,
      only: [1280, 820, 390, 360],
    })
  }
  await Promise.all(leave.map((go) => go()))
  const eight = await arrangeWall(app.url, app.dataDir, [
    ...(['running', 'concluding', 'halted', 'waiting', 'running', 'calling', 'calling', 'ended'] as const),
  ])
  await take('wall-eight', { person: eight.supervisor, path: `/cohorts/${eight.cohortId}/wall` })
  const { cohortId } = await eight.coordinator.api.cohort.create.mutate({ name: 'Promotion neuve' })
  await take('wall-empty', {
    person: eight.coordinator,
    path: `/cohorts/${cohortId}/wall`,
    only: [1440, 390],
  })
}
