import { expect, test } from 'vitest'
import { type Connection, startingConnection } from '@/client/follow/connection-state'
import { createLiveView, groundOf } from '@/client/live-view'
import { foldRequests } from '@/client/optimistic'
import { createProjection } from '@/client/projection'
import type { PendingCommand } from '@/client/send/queue-state'
import { noTrouble } from '@/client/trouble'
import { emptyLog, merge } from '@/domain/live-session/follow/sequence'
import { idOf, second } from '../domain/live-session/people'
import { started } from '../domain/live-session/stages'
import { play } from '../domain/live-session/story'
import { supervisorRoom } from './memory-session'

const { events } = play(started)
const live: Connection = {
  ...startingConnection(merge(emptyLog('log-1'), events)),
  socket: 'connected',
  subscribed: true,
}
const offline: Connection = { ...live, reachable: false }
const pending = (id: string, more: Partial<PendingCommand> = {}): PendingCommand => ({
  request: { id: idOf(id), at: second(60), command: { type: 'pauseInterview' } },
  settledSeq: null,
  ...more,
})

function given() {
  const project = createProjection()
  const view = createLiveView(() => second(60))
  const ground = groundOf(supervisorRoom)
  const [gone, present] = [[], new Set<string>()]
  return (connection: Connection, waiting: readonly PendingCommand[] = []) =>
    view({
      room: supervisorRoom,
      ground,
      connection,
      confirmed: project(connection.log.events),
      pending: waiting,
      trouble: noTrouble,
      pageBuild: 'a',
      gone,
      present,
      fold: foldRequests,
    })
}

test('what waits is counted; offline, only once the device keeps it', () => {
  const see = given()
  const waiting = [pending('a'), pending('b', { isBeingKept: true })]
  expect(see(live, waiting).pendingCount).toBe(2)
  expect(see(offline, waiting).pendingCount).toBe(1)
})

test('what stands in the log already is not waiting any more', () => {
  const [first] = events
  const waiting = [pending('a', { request: { ...pending('a').request, id: first?.id ?? '' } })]
  expect(given()(live, waiting).pendingCount).toBe(0)
})

test('it says where something lasts as long as the page, and where the server failed', () => {
  const see = given()
  expect(see(live, [pending('a')])).toMatchObject({
    isPendingKept: true,
    isServerFaulty: false,
    notice: null,
  })
  expect(see(live, [pending('a', { pageOnly: true })]).isPendingKept).toBe(false)
  expect(see(live, [pending('a', { faults: 1 })])).toMatchObject({
    isServerFaulty: true,
    notice: 'serverFault',
  })
})

test('the state stays the very same while the device only learns to keep an act', () => {
  const see = given()
  const act = pending('a', { isBeingKept: true })
  const before = see(live, [act])
  expect(see(live, [{ ...act, isBeingKept: false }]).state).toBe(before.state)
  expect(before.state.stage).toMatchObject({ pace: 'paused' })
  expect(see(live).state.stage).toMatchObject({ pace: 'running' })
})
