import { randomUUID } from 'node:crypto'
import type Pusher from 'pusher-js'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { session } from '@/db/schema'
import { parseQuestionChannel, questionChanged, questionChannel } from '@/domain/stimulus/question-channel'
import type { Runtime } from '@/server/entry/runtime'
import { joinProcesses } from '@/server/interview/live-session/join-processes'
import { memberKey, signInKey } from '@/server/people/access/authorizations'
import { watchSockets } from '@/server/people/access/watch-sockets'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
import { authorizeQuestionChannel } from '@/server/training/stimulus/authorize-question-channel'
import { connectClient, startTestGateway, type TestGateway } from '../../../support/gateway'
import { onceListening } from '../../../support/listening'
import { type Cast, castLiveSession, openServerStage, type ServerStage } from '../../../support/server-stage'
import { until } from '../../../support/until'

type Node = TestGateway & { readonly runtime: Runtime }

let stage: ServerStage
let cast: Cast
let questionId: string
const clean: (() => unknown)[] = []
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  const wish = { mode: 'inClass' as const, stimulusKey: 'corinne' }
  questionId = (await stage.as(cast.supervisor).stimulus.open({ cohortId: cast.cohortId, wish })).questionId
})
afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each()
})

/** One process with its own gateway, which hears the others at once. */
async function startNode(): Promise<Node> {
  const node = await startTestGateway()
  const ground = { ...stage.runtime, gateway: node.gateway, publisher: node.publisher }
  const processes = await onceListening(stage.database.pool, () =>
    joinProcesses(ground, { url: stage.database.url, areWakeUpsOn: true }),
  )
  clean.push(node.stop, () => processes.close())
  return { ...node, runtime: { ...ground, processes, relay: processes.relay } }
}

/** A person’s phone: its channel is authorised and linked as by the route that pusher-js asks. */
async function listen(node: Node, person: Person) {
  const signInId = randomUUID()
  const expiresAt = new Date(Date.now() + 86_400_000)
  await stage.database.db
    .insert(session)
    .values({ id: signInId, token: signInId, userId: person.id, expiresAt })
  const client: Pusher = connectClient(node)
  client.config.channelAuthorizer = ({ socketId, channelName }, callback) => {
    const channel = parseQuestionChannel(channelName)
    if (!channel) return callback(new Error('none of a question'), null)
    authorizeQuestionChannel(node.runtime, person.id, socketId, { channel, name: channelName }).then(
      (authorization) => {
        node.gateway.link(socketId, signInKey(signInId))
        node.gateway.link(socketId, memberKey(cast.cohortId, person.id))
        callback(null, authorization)
      },
      (error: Error) => callback(error, null),
    )
  }
  clean.push(() => client.disconnect())
  const closed: number[] = []
  client.connection.bind(
    'error',
    (error: { data?: { code?: number }; error?: { data?: { code?: number } } }) =>
      closed.push(error.data?.code ?? error.error?.data?.code ?? 0),
  )
  const heard: unknown[] = []
  const channel = client.subscribe(questionChannel(cast.cohortId, questionId, 'members'))
  channel.bind(questionChanged, (data: unknown) => heard.push(data))
  await until('it listens', () => channel.subscribed)
  return { heard, closed }
}

const ask = (node: Node) =>
  stage.as(cast.supervisor, node.runtime).stimulus.act({ cohortId: cast.cohortId, questionId, act: 'ask' })

test('phones on another process are told that the question has moved on, and nothing else', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const phones = [await listen(here, cast.advisor), await listen(there, cast.beneficiary)]
  await ask(here)
  await until('both are told', () => phones.every(({ heard }) => heard.length > 0))
  expect(phones.map(({ heard }) => heard)).toEqual([[{}], [{}]])
})

test('a member who is removed hears no more of its questions, on any process', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const [phone, other] = [await listen(there, cast.advisor), await listen(there, cast.beneficiary)]
  await endMembership(here.runtime, { cohortId: cast.cohortId, personId: cast.advisor.id })
  await until('the phone is closed', () => phone.closed.includes(4110))
  await ask(here)
  await until('the other is told', () => other.heard.length > 0)
  expect([phone.heard, other.closed]).toEqual([[], []])
})

test('a membership whose row was deleted by hand closes its phones within a turn', async () => {
  const node = await startNode()
  clean.push(watchSockets(node.runtime, 20))
  const [phone, other] = [await listen(node, cast.advisor), await listen(node, cast.beneficiary)]
  await stage.database.pool.query('delete from membership where user_id = $1', [cast.advisor.id])
  await until('the phone is closed', () => phone.closed.includes(4110))
  expect(other.closed).toEqual([])
})
