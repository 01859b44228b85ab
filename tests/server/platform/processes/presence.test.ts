import { randomUUID } from 'node:crypto'
import type { PresenceChannel } from 'pusher-js'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { presenceChannel } from '@/domain/live-session/follow/channels'
import type { Runtime } from '@/server/entry/runtime'
import { type Joined, joinProcesses } from '@/server/interview/live-session/join-processes'
import { createLog } from '@/server/platform/log'
import { connectClient, startTestGateway, type TestGateway } from '../../../support/gateway'
import { openServerStage, type ServerStage } from '../../../support/server-stage'
import { until } from '../../../support/until'

type Node = TestGateway & { processes: Joined; leave(): Promise<void> }

let stage: ServerStage
const clean: (() => unknown)[] = []
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each()
})

async function startNode({ areWakeUpsOn = true, beatEveryMs = 60_000 } = {}): Promise<Node> {
  const gateway = await startTestGateway()
  const ground = { ...stage.runtime, ...gateway, log: createLog('silent') } as Runtime
  const processes = joinProcesses(ground, { url: stage.database.url, areWakeUpsOn, beatEveryMs })
  let isThere = true
  const leave = async () => {
    if (isThere) await processes.close()
    isThere = false
  }
  clean.push(gateway.stop, leave)
  return { ...gateway, processes, leave }
}

async function enter(node: Node, channel: string, personId: string) {
  const client = connectClient(node, {
    presence: { user_id: personId, user_info: { name: `Name of ${personId}` } },
  })
  clean.push(() => client.disconnect())
  const joined = client.subscribe(channel) as PresenceChannel
  const log: string[] = []
  joined.bind('pusher:member_added', ({ id }: { id: string }) => log.push(`+${id}`))
  joined.bind('pusher:member_removed', ({ id }: { id: string }) => log.push(`-${id}`))
  await until('it is subscribed', () => joined.subscribed)
  const members = () => Object.keys(joined.members.members as object).sort()
  return { client, joined, log, members, leave: () => client.disconnect() }
}

test('people at two processes see each other come and go', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  const ines = await enter(there, channel, 'ines')
  await until('each sees the other', () => claire.members().length === 2 && ines.members().length === 2)
  expect(claire.joined.members.get('ines').info).toEqual({ name: 'Name of ines' })
  ines.leave()
  await until('she is seen to leave', () => claire.members().length === 1)
  expect(claire.log).toEqual(['+ines', '-ines'])
})

test('a person at both processes is counted once, and gone only when gone from both', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  const laptop = await enter(there, channel, 'ines')
  await until('she is seen', () => claire.members().length === 2)
  const phone = await enter(here, channel, 'ines')
  laptop.leave()
  const thomas = await enter(there, channel, 'thomas')
  await until('the third is seen', () => claire.members().includes('thomas'))
  await until('who comes later sees all', () => thomas.members().length === 3)
  expect(claire.log).toEqual(['+ines', '+thomas'])
  phone.leave()
  await until('she is gone', () => claire.members().length === 2)
  expect(claire.log).toEqual(['+ines', '+thomas', '-ines'])
})

test('a process that stops takes its people with it at once', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  await enter(there, channel, 'ines')
  await until('she is seen', () => claire.members().length === 2)
  await there.leave()
  await until('she is gone', () => claire.members().length === 1)
})

test('a process that was killed is gone once it has not been seen for ten seconds', async () => {
  const here = await startNode({ beatEveryMs: 20 })
  const there = await startNode()
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  await enter(there, channel, 'ines')
  await until('she is seen', () => claire.members().length === 2)
  await stage.database.pool.query(
    `update app_process set seen_at = seen_at - interval '11 seconds'
     where id in (select process_id from app_presence where user_id = 'ines' and channel = $1)`,
    [channel],
  )
  await until('she is gone', () => claire.members().length === 1)
})

test('without wake-ups the beat carries who is present', async () => {
  const options = { areWakeUpsOn: false, beatEveryMs: 20 }
  const [here, there] = [await startNode(options), await startNode(options)]
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  await enter(there, channel, 'ines')
  await until('she is seen', () => claire.members().length === 2)
})

test('a person who came unheard is seen once listening begins again, without waiting for a beat', async () => {
  const [here, there] = [await startNode(), await startNode()]
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  for (const person of ['ines', 'thomas', 'lea']) {
    await stage.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'triade wake-ups' and datname = current_database()`,
    )
    await enter(there, channel, person)
  }
  await until('all are seen', () => claire.members().length === 4)
})

test('one of the processes is the first, and when it leaves another is', async () => {
  const options = { beatEveryMs: 20 }
  const nodes = [await startNode(options), await startNode(options), await startNode(options)]
  const first = () => nodes.filter(({ processes }) => processes.isLeader())
  await until('one is first', () => first().length === 1)
  const [before] = first()
  await before?.leave()
  nodes.splice(nodes.indexOf(before as Node), 1)
  await until('another is first', () => first().length === 1)
})

test('a process swept from the tables while it could not beat makes itself known again, with its people', async () => {
  const [here, there] = [await startNode({ beatEveryMs: 20 }), await startNode({ beatEveryMs: 20 })]
  const channel = presenceChannel(randomUUID())
  const claire = await enter(here, channel, 'claire')
  await enter(there, channel, 'ines')
  await until('she is seen', () => claire.members().length === 2)
  await stage.database.pool.query('delete from app_process')
  await until('she is seen again', async () => {
    const { rows } = await stage.database.pool.query('select from app_presence where channel = $1', [channel])
    return rows.length === 2 && claire.members().length === 2
  })
})
