import { randomUUID } from 'node:crypto'
import type Pusher from 'pusher-js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { session } from '@/db/schema'
import type { Seat } from '@/domain/live-session/core/seat'
import { presenceChannel, realtimeEvents, seatChannel } from '@/domain/live-session/follow/channels'
import type { Runtime } from '@/server/entry/runtime'
import { authorizeChannel } from '@/server/interview/live-session/authorize-channel'
import { joinProcesses } from '@/server/interview/live-session/join-processes'
import { publishHeads } from '@/server/interview/live-session/publish-heads'
import { writeDebrief } from '@/server/interview/paper/write-debrief'
import { takeSeat } from '@/server/interview/seats/take-seat'
import { seatKey, signInKey } from '@/server/people/access/authorizations'
import { endAuthorizations } from '@/server/people/access/end-authorizations'
import { endSeat } from '@/server/people/access/end-seat'
import { watchSockets } from '@/server/people/access/watch-sockets'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endMembership } from '@/server/training/cohort/end-membership'
import { connectClient, startTestGateway, type TestGateway } from '../../../support/gateway'
import { onceListening } from '../../../support/listening'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'
import { until } from '../../../support/until'

type Node = TestGateway & { runtime: Runtime }

let stage: ServerStage
let cast: Cast
const clean: (() => unknown)[] = []
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'interview')
})
afterEach(async () => {
  for (const each of clean.splice(0).reverse()) await each()
})

/** One process with its own gateway; `areWakeUpsOn`: it hears the others at once. */
async function startNode(areWakeUpsOn = false): Promise<Node> {
  const node = await startTestGateway()
  const ground = { ...stage.runtime, gateway: node.gateway, publisher: node.publisher }
  const join = () => joinProcesses(ground, { url: stage.database.url, areWakeUpsOn })
  const processes = areWakeUpsOn ? await onceListening(stage.database.pool, join) : join()
  clean.push(node.stop, () => processes.close())
  return { ...node, runtime: { ...ground, processes, relay: processes.relay } }
}

async function signInOf(person: Person, expiresInMs = 86_400_000): Promise<string> {
  const id = randomUUID()
  const expiresAt = new Date(Date.now() + expiresInMs)
  await stage.database.db.insert(session).values({ id, token: id, userId: person.id, expiresAt })
  return id
}

/** A person’s browser: each channel is authorised and linked as by the route that pusher-js asks. */
async function enter(node: Node, seat: Seat, signInId: string) {
  const person = cast[seat]
  const { liveSessionId } = cast
  const refused: string[] = []
  const client: Pusher = connectClient(node)
  client.config.channelAuthorizer = ({ socketId, channelName }, callback) => {
    authorizeChannel(node.runtime, person, socketId, channelName).then(
      (authorization) => {
        node.gateway.link(socketId, signInKey(signInId))
        node.gateway.link(socketId, seatKey(liveSessionId, person.id))
        callback(null, authorization)
      },
      (error: Error) => {
        refused.push(error.message)
        callback(error, null)
      },
    )
  }
  clean.push(() => client.disconnect())
  const closed: number[] = []
  client.connection.bind(
    'error',
    (error: { data?: { code?: number }; error?: { data?: { code?: number } } }) =>
      closed.push(error.data?.code ?? error.error?.data?.code ?? 0),
  )
  const presence = client.subscribe(presenceChannel(liveSessionId))
  const channel = client.subscribe(seatChannel(liveSessionId, { seat, personId: person.id }))
  const heard: unknown[] = []
  channel.bind(realtimeEvents.facts, (facts: unknown) => heard.push(facts))
  await until('it listens', () => channel.subscribed && presence.subscribed)
  return { client, channel, heard, closed, refused }
}

describe('a membership that ends', () => {
  test('closes the sockets of that person here and at the other process, and lets them in nowhere again', async () => {
    const [here, there] = [await startNode(true), await startNode(true)]
    const laptop = await enter(here, 'observer', await signInOf(cast.observer))
    const phone = await enter(there, 'observer', await signInOf(cast.observer))
    const supervisor = await enter(there, 'supervisor', await signInOf(cast.supervisor))
    await endMembership(here.runtime, { cohortId: cast.cohortId, personId: cast.observer.id })
    for (const each of [laptop, phone]) {
      await until('it is closed', () => each.closed.includes(4110))
      await until('it is refused', () => each.refused.length >= 2)
      expect(new Set(each.refused)).toEqual(new Set(['noLongerMember']))
    }
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'pauseInterview' })
    await stage.as(cast.supervisor, there.runtime).liveSession.command({
      liveSessionId: cast.liveSessionId,
      id: randomUUID(),
      at: Date.now(),
      command: { type: 'resumeInterview' },
    })
    await until('the others go on hearing', () => supervisor.heard.length > 0)
    expect([laptop.heard, phone.heard, supervisor.closed]).toEqual([[], [], []])
    expect(there.gateway.memberIds(presenceChannel(cast.liveSessionId))).toEqual([cast.supervisor.id])
  })

  test('ends commands, reads, drafts and lists of that person, who keeps what is theirs elsewhere', async () => {
    const { advisor, cohortId, liveSessionId } = cast
    const { liveSession, cohort, today } = stage.as(advisor)
    await endMembership(stage.runtime, { cohortId, personId: advisor.id })
    const asked = [
      liveSession.room({ liveSessionId }),
      liveSession.events({ liveSessionId, after: 0 }),
      liveSession.draft({ liveSessionId }),
      liveSession.saveDraft({ liveSessionId, body: {}, base: null }),
      liveSession.accessLog({ liveSessionId }),
      send(stage, advisor, liveSessionId, { type: 'haltInterview' }),
      cohort.overview({ cohortId }),
    ]
    expect(await Promise.all(asked.map(reasonFor))).toEqual(asked.map(() => 'noLongerMember'))
    expect(await liveSession.mine()).toEqual([])
    expect((await today.overview()).now).toEqual([])
    expect(await reasonFor(cohort.overview({ cohortId: cast.strangeCohortId }))).toBe('notFound')
    const { people } = await stage.as(cast.supervisor).liveSession.room({ liveSessionId })
    expect(
      people.map(({ name }) => name),
      'the others still read whose words these are',
    ).toContain(advisor.name)
  })

  test('is not taken back by the link everybody was given, but by a link made since', async () => {
    const { coordinator, observer, cohortId } = cast
    const { renewJoinLink } = stage.as(coordinator).cohort
    const linkOf = async () =>
      (await renewJoinLink({ cohortId, role: 'learner' })).url.split('/').at(-1) ?? ''
    const old = await linkOf()
    await endMembership(stage.runtime, { cohortId, personId: observer.id })
    const join = (token: string) => reasonFor(stage.as(observer).cohort.join({ token }))
    expect(await join(old)).toBe('noLongerMember')
    expect(await reasonFor(stage.as(cast.stranger).cohort.join({ token: old }))).toBe('accepted')
    expect(await join(await linkOf())).toBe('accepted')
    expect(await reasonFor(stage.as(observer).liveSession.room(cast))).toBe('accepted')
  })

  test('keeps a PDF from a member removed while it was made', async () => {
    await playUntil(stage, cast, 'closed', 'interview')
    const { cohortId, liveSessionId, observer } = cast
    const seat = await takeSeat(stage.runtime, observer.id, liveSessionId)
    const heavyWork = {
      async make(_kind: string, { read }: { read: () => Promise<unknown> }) {
        await read()
        await endMembership(stage.runtime, { cohortId, personId: observer.id })
        return 'the PDF'
      },
    }
    const runtime = { ...stage.runtime, heavyWork } as unknown as Runtime
    const wish = { locale: 'fr', signal: new AbortController().signal } as const
    await expect(writeDebrief(runtime, seat, wish)).rejects.toMatchObject({ code: 'noLongerMember' })
  })

  test('that has ended already, or never was, changes nothing', async () => {
    const { cohortId, stranger } = cast
    await endMembership(stage.runtime, { cohortId, personId: stranger.id })
    expect(await reasonFor(stage.as(stranger).cohort.overview({ cohortId }))).toBe('notFound')
  })
})

describe('a seat that ends', () => {
  test('is sent nothing more, not even how far the log has come, whatever the engine still carries', async () => {
    const { observer, liveSessionId, supervisor } = cast
    const { publisher } = stage.runtime
    const theirs = seatChannel(liveSessionId, { seat: 'observer', personId: observer.id })
    const others = seatChannel(liveSessionId, { seat: 'observer', personId: cast.secondObserver.id })
    await endSeat(stage.runtime, { liveSessionId, personId: observer.id })
    publisher.published.length = 0
    publisher.occupied.add(theirs).add(others)
    await send(stage, supervisor, liveSessionId, { type: 'pauseInterview' })
    await publishHeads(stage.runtime)
    const told = publisher.published.map(({ channel, event }) => `${event} ${channel}`)
    expect(told).toEqual(expect.arrayContaining([`facts ${others}`, `head ${others}`]))
    expect(told.filter((each) => each.includes(theirs))).toEqual([])
    publisher.occupied.clear()
  })

  test('leaves its holder in the cohort, and their other interviews open', async () => {
    const { observer, liveSessionId, cohortId } = cast
    await endSeat(stage.runtime, { liveSessionId, personId: observer.id })
    expect(await reasonFor(stage.as(observer).liveSession.room({ liveSessionId }))).toBe('noLongerSeated')
    expect(await reasonFor(stage.as(observer).cohort.overview({ cohortId }))).toBe('accepted')
    expect(await stage.as(observer).liveSession.mine()).toEqual([])
  })

  test('does not make a brief unknown that its holder could read', async () => {
    const { beneficiary, coordinator, liveSessionId } = cast
    await endSeat(stage.runtime, { liveSessionId, personId: beneficiary.id })
    const wish = { advisorId: beneficiary.id, beneficiaryId: cast.advisor.id, scenarioKey: 'yann' }
    const { plan } = await stage.as(coordinator).cohort.schedulingChoices(cast)
    const scheduling = stage.as(coordinator).liveSession.schedule({
      ...wish,
      plan,
      cohortId: cast.cohortId,
      scheduledFor: Date.now() + 3_600_000,
      place: 'room',
      supervisorIds: [cast.supervisor.id],
      observerIds: [],
    })
    expect(await reasonFor(scheduling)).toBe('briefAlreadyKnown')
  })
})

describe('what ends without a notice', () => {
  async function watching() {
    const node = await startNode()
    clean.push(watchSockets(node.runtime, 20))
    return node
  }

  test('a sign-in that expires takes its sockets with it, and no others', async () => {
    const node = await watching()
    const [short, long] = [await signInOf(cast.observer), await signInOf(cast.advisor)]
    const observer = await enter(node, 'observer', short)
    const advisor = await enter(node, 'advisor', long)
    await stage.database.pool.query(
      `update session set expires_at = now() + interval '100 milliseconds' where id = $1`,
      [short],
    )
    await until('the first is closed', () => observer.closed.includes(4110))
    expect([advisor.closed, advisor.client.connection.state]).toEqual([[], 'connected'])
  })

  test.each([
    ['a sign-in', 'delete from session where user_id = $1'],
    ['a membership', 'delete from membership where user_id = $1'],
    ['a seat', 'delete from live_session_seat where user_id = $1'],
  ])('%s whose row was deleted by hand is noticed within a turn', async (_what, statement) => {
    const node = await watching()
    const supervisor = await enter(node, 'supervisor', await signInOf(cast.supervisor))
    const observer = await enter(node, 'observer', await signInOf(cast.observer))
    await stage.database.pool.query(statement, [cast.observer.id])
    await until('it is closed', () => observer.closed.includes(4110))
    expect(supervisor.closed).toEqual([])
  })

  test('a person who signs out elsewhere, or changes their password, ends what is open there at once, and here nothing', async () => {
    const [here, there] = [await startNode(true), await startNode(true)]
    const [mine, phone, tablet] = [
      await signInOf(cast.observer),
      await signInOf(cast.observer),
      await signInOf(cast.observer),
    ]
    const onLaptop = await enter(here, 'observer', mine)
    const onPhone = await enter(there, 'observer', phone)
    const onTablet = await enter(here, 'observer', tablet)
    const { account } = stage.as(cast.observer, here.runtime, mine)
    await account.endSignIn({ signInId: phone })
    await until('the phone is closed', () => onPhone.closed.includes(4110))
    expect(onTablet.closed).toEqual([])
    await account.changePassword({ current: '', next: 'des mots sans lien' })
    await until('the tablet is closed', () => onTablet.closed.includes(4110))
    expect(onLaptop.closed).toEqual([])
  })

  test('while the database is away nothing is closed, and the next turn looks again', async () => {
    const node = await startNode()
    const { pool } = stage.database
    let isAway = true
    let turns = 0
    const query = (asked: unknown) => {
      turns += 1
      return isAway ? Promise.reject(new Error('away')) : pool.query(asked as string)
    }
    const database = { ...stage.database, pool: { query } } as unknown as Runtime['database']
    const signIn = await signInOf(cast.observer)
    const observer = await enter(node, 'observer', signIn)
    clean.push(watchSockets({ ...node.runtime, database }, 10))
    await stage.database.pool.query('delete from session where id = $1', [signIn])
    await until('it has looked', () => turns > 4)
    expect(observer.closed).toEqual([])
    isAway = false
    await until('it is closed', () => observer.closed.includes(4110))
  })
})

describe('with an engine elsewhere', () => {
  function engine() {
    const terminated: string[] = []
    const people = {
      signIn: () => ({ auth: '', user_data: '' }),
      terminate: async (personId: string) => void terminated.push(personId),
    }
    const publisher = { ...stage.runtime.publisher, people }
    return { terminated, runtime: { ...stage.runtime, publisher } as unknown as Runtime }
  }

  test('the engine is told to close the sockets of a removed member', async () => {
    const { terminated, runtime } = engine()
    await endMembership(runtime, { cohortId: cast.cohortId, personId: cast.advisor.id })
    endAuthorizations(runtime, cast.observer.id, [signInKey('one')])
    expect(terminated).toEqual([cast.advisor.id, cast.observer.id])
  })

  test('and of a person whose sign-in has just expired', async () => {
    const { terminated, runtime } = engine()
    await signInOf(cast.observer, 200)
    await signInOf(cast.advisor)
    let turns = 0
    const { pool } = stage.database
    const query = (asked: string) => {
      turns += 1
      return pool.query(asked)
    }
    const database = { ...stage.database, pool: { query } } as unknown as Runtime['database']
    clean.push(watchSockets({ ...runtime, database }, 20))
    await until('it is told', () => terminated.includes(cast.observer.id))
    const told = turns
    await until('later turns have looked', () => turns > told + 2)
    expect(terminated.filter((each) => each === cast.observer.id)).toHaveLength(1)
    expect(terminated).not.toContain(cast.advisor.id)
  })
})
