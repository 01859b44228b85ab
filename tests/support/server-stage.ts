import { randomUUID } from 'node:crypto'
import { type inferRouterInputs, TRPCError } from '@trpc/server'
import { eq } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { cohort, membership, user } from '@/db/schema'
import { seedLibrary } from '@/db/seed/seed-library'
import type { Role } from '@/domain/access/roles'
import type { Command } from '@/domain/live-session/command'
import { defaultPlan, type Place } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import { defaultLiveSettings, type Opening } from '@/domain/live-session/core/settings'
import type { Locale } from '@/domain/localized'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { personaAddress } from '@/domain/person/persona-address'
import type { Runtime } from '@/server/entry/runtime'
import { reasonOf } from '@/server/entry/trpc/error-map'
import { type AppRouter, appRouter } from '@/server/entry/trpc/routers/app-router'
import { createSnapshotCache } from '@/server/interview/event-log/snapshot-cache'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openHeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import { createLog } from '@/server/platform/log'
import { createJobBell } from '@/server/platform/queue/job-bell'
import { createRateLimit } from '@/server/platform/rate-limit'
import { readRealtimeConfig } from '@/server/platform/realtime/config'
import { createMemoryPublisher, type MemoryPublisher } from '@/server/platform/realtime/memory-publisher'
import { readYear } from '@/server/training/cohort/read-year'
import { createTestDatabase, type TestDatabase } from './database'
import { quietLog } from './quiet-log'

const secret = 'a secret for tests, long enough'
export const origin = 'http://triade.test'

export type TestRuntime = Runtime & { publisher: MemoryPublisher }
export type Wish = inferRouterInputs<AppRouter>['liveSession']['schedule']

/** Everything a verb or a procedure needs, on a database of its own, with what it publishes kept in memory. */
export type ServerStage = {
  database: TestDatabase
  runtime: TestRuntime
  /** A second server process on the same database: its own connections, its own memory. */
  secondRuntime(): Promise<TestRuntime>
  /** `signInId`: the sign-in by which they act, where it matters. */
  as(
    person: Person | null,
    runtime?: Runtime,
    signInId?: string,
    locale?: Locale,
  ): ReturnType<typeof appRouter.createCaller>
  person(name: string): Promise<Person>
  /** The first account, which administers the installation and nothing else. */
  administrator: Person
  member(name: string, cohortId: string, role: Role): Promise<Person>
  joins(person: Person, cohortId: string, role: Role): Promise<void>
  /** A persona of the demonstration, as anyone may be one; `membership`: in a cohort of the demonstration. */
  persona(name: string, membership?: { cohortId: string; role: Role }): Promise<Person>
  close(): Promise<void>
}

/** `plansFully`: for what looks at plans (tests/support/database.ts). */
export async function openServerStage({ plansFully = false } = {}): Promise<ServerStage> {
  const database = await createTestDatabase({ plansFully })
  await seedLibrary(database.db)
  const runtime = runtimeOn(database)
  const opened: { close(): Promise<void> }[] = []
  const somebody = async (name: string, demo: boolean): Promise<Person> => {
    const id = randomUUID().replaceAll('-', '')
    const email = demo ? personaAddress(id) : `${id}@example.org`
    await database.db.insert(user).values({ id, name, email, demo })
    return { id, name, email, demo, form: 'neutral' }
  }
  const person = (name: string) => somebody(name, false)
  const administrator = await person('Ada Kerbrat')
  return {
    database,
    runtime,
    person,
    administrator,
    async secondRuntime() {
      const second = await openDatabase({ url: database.url, log: quietLog() })
      opened.push(second)
      return runtimeOn(second)
    },
    as: (who, on = runtime, signInId, locale = 'fr') =>
      appRouter.createCaller({
        person: who,
        signInId: signInId ?? null,
        requestId: 'test',
        readYear,
        address: '192.0.2.1',
        locale,
        receivedAt: Date.now(),
        origin,
        runtime: on,
      }),
    async member(name, cohortId, role) {
      const joined = await person(name)
      await database.db.insert(membership).values({ cohortId, userId: joined.id, role })
      return joined
    },
    async joins({ id: userId }, cohortId, role) {
      await database.db.insert(membership).values({ cohortId, userId, role })
    },
    async persona(name, of) {
      const joined = await somebody(name, true)
      if (of) await database.db.insert(membership).values({ ...of, userId: joined.id })
      return joined
    },
    async close() {
      await runtime.heavyWork.close(0)
      for (const each of opened) await each.close()
      await database.close()
    },
  }
}

function runtimeOn(database: Runtime['database']): TestRuntime {
  const realtime = readRealtimeConfig({}, secret)
  return {
    env: {
      mode: 'production',
      port: null,
      host: '127.0.0.1',
      publicUrl: origin,
      isProxyTrusted: false,
      databaseUrl: null,
      directDatabaseUrl: null,
      areWakeUpsOn: true,
      dataDir: '',
      secret,
      isSecretKept: false,
      isSecretRenewed: false,
      isDemoOn: true,
      isRateLimited: false,
      logLevel: 'silent',
      realtime,
      mail: null,
      identityProviders: [],
      relay: null,
      media: { keysDir: null, store: { kind: 'folder', dir: '' } },
    },
    media: null,
    url: origin,
    log: createLog('silent'),
    database,
    publisher: createMemoryPublisher(),
    gateway: null,
    relay: null,
    processes: null,
    browserConnection: realtime.browser,
    snapshots: createSnapshotCache(),
    heavyWork: openHeavyWork({
      script: 'server/entry/heavy-work.ts',
      execArgv: ['--import', 'tsx'],
      mode: 'production',
      log: createLog('silent'),
    }),
    jobBell: createJobBell(),
    tellErased: async () => undefined,
    commandRates: createRateLimit({ perSecond: 10_000, burst: 10_000 }),
    // No sign-in here: each procedure is called with its person.
    auth: {} as Runtime['auth'],
  }
}

/** One cohort and one live session with a person in every seat, and people of every other kind around it. */
export type Cast = {
  cohortId: string
  liveSessionId: string
  coordinator: Person
  advisor: Person
  beneficiary: Person
  supervisor: Person
  observer: Person
  secondObserver: Person
  /** A supervisor and a learner of the same cohort without a seat. */
  otherSupervisor: Person
  otherLearner: Person
  /** A person of another cohort, which they coordinate. */
  stranger: Person
  strangeCohortId: string
}

export async function castLiveSession(
  stage: ServerStage,
  scenarioKey = 'yann',
  viewsOpen: Opening = 'atOnce',
  place: Place = 'room',
): Promise<Cast> {
  const coordinator = await stage.person('Sandrine Bellec')
  const { cohortId } = await stage.as(coordinator).cohort.create({ name: 'Promotion Printemps' })
  const { db } = stage.database
  await db
    .update(cohort)
    .set({ settings: { ...defaultLiveSettings, viewsOpen } })
    .where(eq(cohort.id, cohortId))
  const supervisor = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  const otherSupervisor = await stage.member('Paul Nguyen', cohortId, 'supervisor')
  const advisor = await stage.member('Inès Marchetti', cohortId, 'learner')
  const beneficiary = await stage.member('Thomas Guérin', cohortId, 'learner')
  const observer = await stage.member('Léa Aubert', cohortId, 'learner')
  const secondObserver = await stage.member('Hugo Perrin', cohortId, 'learner')
  const otherLearner = await stage.member('Fatou Ba', cohortId, 'learner')
  const stranger = await stage.person('Olivier Étranger')
  const { cohortId: strangeCohortId } = await stage.as(stranger).cohort.create({ name: 'Une autre' })
  const { liveSessionId } = await stage.as(coordinator).liveSession.schedule({
    ...aWish({ cohortId, advisor, beneficiary, supervisor }),
    observerIds: [observer.id, secondObserver.id],
    scenarioKey,
    place,
  })
  return {
    cohortId,
    liveSessionId,
    strangeCohortId,
    coordinator,
    supervisor,
    otherSupervisor,
    stranger,
    advisor,
    beneficiary,
    observer,
    secondObserver,
    otherLearner,
  }
}

const HOUR = 3_600_000
const wishes = new Map<string, number>()

/** How many wishes named one of these people before this one: no one is in two places at once. */
function hoursTaken(personIds: readonly string[]): number {
  const before = Math.max(...personIds.map((id) => wishes.get(id) ?? 0))
  for (const id of personIds) wishes.set(id, before + 1)
  return before
}

/** What is asked for a live session of these people, an hour after the one that was asked for before. */
export function aWish({
  cohortId,
  advisor,
  beneficiary,
  supervisor,
}: Pick<Cast, 'cohortId' | 'advisor' | 'beneficiary' | 'supervisor'>): Wish {
  return {
    cohortId,
    advisorId: advisor.id,
    beneficiaryId: beneficiary.id,
    supervisorIds: [supervisor.id],
    observerIds: [],
    scenarioKey: 'yann',
    scheduledFor: Date.now() + hoursTaken([advisor.id, beneficiary.id, supervisor.id]) * HOUR,
    place: 'room',
    plan: defaultPlan,
  }
}

/** Sends one command as this person. */
export function send(
  stage: ServerStage,
  person: Person,
  liveSessionId: string,
  command: Command,
  id: string = randomUUID(),
) {
  return stage.as(person).liveSession.command({ liveSessionId, id, at: Date.now(), command })
}

export const answers = {
  selfAssessment: {
    ratings: Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3])),
    moment: { codeKey: 'empathy', text: 'Quand il a parlé de son fils.' },
    freeText: 'J’ai voulu aller trop vite.',
  },
  beneficiaryReturn: {
    answers: { understood: 'Au silence.', heldBack: 'À la question sur le CV.', wished: '', keep: '' },
  },
}

const order = ['scheduled', 'briefing', 'interview', 'selfAssessment', 'locked', 'debrief', 'closed'] as const
export type Moment = (typeof order)[number]

const course: { until: Moment; by: Seat; command: Command }[] = [
  { until: 'briefing', by: 'supervisor', command: { type: 'openBriefing' } },
  { until: 'interview', by: 'supervisor', command: { type: 'startInterview', anyway: true } },
  { until: 'selfAssessment', by: 'supervisor', command: { type: 'endInterview' } },
  {
    until: 'locked',
    by: 'advisor',
    command: { type: 'lockSelfAssessment', answers: answers.selfAssessment },
  },
  { until: 'locked', by: 'beneficiary', command: { type: 'lockReturn', answers: answers.beneficiaryReturn } },
  { until: 'debrief', by: 'supervisor', command: { type: 'unseal', overrideReason: null } },
  {
    until: 'closed',
    by: 'advisor',
    command: { type: 'makeCommitment', what: 'Attendre', due: '2099-01-01', how: 'Compter' },
  },
  { until: 'closed', by: 'supervisor', command: { type: 'close' } },
]

/** Takes a freshly scheduled live session to a moment of its course, or on from another. */
export async function playUntil(
  stage: ServerStage,
  cast: Cast,
  until: Moment,
  from: Moment = 'scheduled',
): Promise<void> {
  const [first, last] = [order.indexOf(from), order.indexOf(until)]
  for (const step of course) {
    const place = order.indexOf(step.until)
    if (place > first && place <= last) await send(stage, cast[step.by], cast.liveSessionId, step.command)
  }
}

/** The reason a call is refused for; 'accepted' when it is not. */
export async function reasonFor(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'accepted'
  } catch (error) {
    if (error instanceof TRPCError) return reasonOf(error)
    throw error
  }
}
