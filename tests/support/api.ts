import { randomUUID } from 'node:crypto'
import { createTRPCClient, httpLink } from '@trpc/client'
import superjson from 'superjson'
import type { Role } from '@/domain/access/roles'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import type { Command } from '@/domain/live-session/command'
import type { Place, Plan } from '@/domain/live-session/core/plan'
import type { Opening, Supervision } from '@/domain/live-session/core/settings'
import type { RecordingSettings } from '@/domain/live-session/recording/terms'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'
import { takeEntryLink } from './entry-link'
import type { GivenAccounts } from './given-accounts'
import { lettersOf } from './letters-of'

export const password = 'une phrase de passe assez longue'

/** A signed-in person, as an HTTP client: used to arrange what a test does not look at. */
export type ApiPerson = {
  readonly name: string
  readonly email: string
  readonly id: string
  readonly cookies: readonly { name: string; value: string }[]
  /** The same as the header a browser sends. */
  readonly cookie: string
  readonly api: ReturnType<typeof createTRPCClient<AppRouter>>
}

/** A new address for a person of this name, random until `giveSameAddresses` was called. */
let addressOf = (_name: string) => `${lettersOf(randomUUID().slice(0, 8))}@example.org`

/** From now on addresses are made of names, in turn: the same in every run. */
export function giveSameAddresses(): void {
  const counts = new Map<string, number>()
  addressOf = (name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const plain = name
      .normalize('NFD')
      .replace(/[^a-z ]/giu, '')
      .trim()
      .replace(/ +/gu, '.')
      .toLowerCase()
    return `${plain || 'personne'}${count > 1 ? count : ''}@example.org`
  }
}

const given = new Map<string, GivenAccounts>()

/** From now on accounts of this server are given. */
export function giveAccounts(url: string, accounts: GivenAccounts): void {
  given.set(url, accounts)
}

/**
 * A person with an account, signed in. Where accounts are not given it is created as the sign-up screen does, by the join link of a
 * cohort that it does not join.
 */
export async function signUp(url: string, name: string): Promise<ApiPerson> {
  const email = addressOf(name)
  const accounts = given.get(url)
  if (accounts) {
    const { id, cookie } = await accounts.make({ name, email })
    return { name, email, id, ...clientWith(url, [cookie]) }
  }
  await takeEntryLink(url, (token) => createAccount(url, { name, email, password, token }))
  return signIn(url, { name, email })
}

/** Asks for an account; the answer's code, or null where it was made or the address had one. */
export async function createAccount(
  url: string,
  wanted: { name: string; email: string; password: string; token?: string },
): Promise<string | null> {
  const answer = await post(url, '/create-account', wanted)
  return answer.ok ? null : ((await answer.json()) as { code: string }).code
}

/** Signs in with the password that all accounts of the tests have. */
export async function signIn(
  url: string,
  { name, email }: { name: string; email: string },
): Promise<ApiPerson> {
  const answer = await post(url, '/sign-in/email', { email, password })
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`)
  const { user } = (await answer.json()) as { user: { id: string } }
  return { name, email, id: user.id, ...clientOf(url, answer) }
}

function post(url: string, path: string, body: object): Promise<Response> {
  return fetch(`${url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  })
}

/** Enters the demonstration as one of its personas. */
export async function enterDemo(url: string, userId: string, name: string): Promise<ApiPerson> {
  const answer = await post(url, '/demo/enter', { userId })
  if (!answer.ok) throw new Error(`entering the demonstration answered ${answer.status}`)
  return { name, email: '', id: userId, ...clientOf(url, answer) }
}

function clientOf(url: string, answer: Response) {
  const cookies = answer.headers.getSetCookie().map((line) => {
    const pair = line.split(';', 1)[0] ?? ''
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) }
  })
  return clientWith(url, cookies)
}

function clientWith(url: string, cookies: readonly { name: string; value: string }[]) {
  const cookie = cookies.map((each) => `${each.name}=${encodeURIComponent(each.value)}`).join('; ')
  return { cookies, cookie, api: apiAt(url, cookie) }
}

function apiAt(url: string, cookie: string) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers: { cookie, origin: url } })],
  })
}

/** The same person at another process of the same installation. */
export function personAt(url: string, person: ApiPerson): ApiPerson {
  return { ...person, api: apiAt(url, person.cookie) }
}

/** Sends one command to a live session as this person. */
export function command(person: ApiPerson, liveSessionId: string, each: Command) {
  return person.api.liveSession.command.mutate({
    liveSessionId,
    id: randomUUID(),
    at: Date.now(),
    command: each,
  })
}

export type Cast = {
  readonly cohortId: string
  readonly liveSessionId: string
  readonly coordinator: ApiPerson
  readonly supervisor: ApiPerson
  readonly advisor: ApiPerson
  readonly beneficiary: ApiPerson
  readonly observer: ApiPerson
}

const usualNames = {
  cohort: 'Promotion Automne',
  coordinator: 'Sandrine Bellec',
  supervisor: 'Claire Dubreuil',
  advisor: 'Inès Marchetti',
  beneficiary: 'Thomas Guérin',
  observer: 'Léa Aubert',
}
export type Names = typeof usualNames

/** A cohort of its own with one live session to start now, everybody in by the cohort's own join links. */
export async function arrangeLiveSession(
  url: string,
  {
    scenarioKey = 'yann',
    names = usualNames,
    adjust = (plan) => plan,
    viewsOpen = 'atOnce',
    place = 'room',
    grid,
    recording = {},
  }: {
    scenarioKey?: string
    names?: Names
    adjust?: (plan: Plan) => Plan
    viewsOpen?: Opening
    place?: Place
    /** The one of a new cohort where it is left out. */
    grid?: GridRef
    /** What its cohort sets about recording, where that is not the default. */
    recording?: Partial<RecordingSettings>
  } = {},
): Promise<Cast> {
  const [coordinator, supervisor, advisor, beneficiary, observer] = await Promise.all([
    signUp(url, names.coordinator),
    signUp(url, names.supervisor),
    signUp(url, names.advisor),
    signUp(url, names.beneficiary),
    signUp(url, names.observer),
  ])
  const { cohortId } = await coordinator.api.cohort.create.mutate({ name: names.cohort, grid })
  const {
    settings,
    plan: planned,
    grids: _,
    ...rest
  } = await coordinator.api.cohort.settings.query({ cohortId })
  await coordinator.api.cohort.saveSettings.mutate({
    ...rest,
    cohortId,
    plan: planned,
    recording: { ...rest.recording, ...recording },
    settings: { ...settings, viewsOpen },
  })
  const join = async (person: ApiPerson, role: Role) => {
    const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role })
    const token = new URL(link.url).pathname.split('/').at(-1) ?? ''
    await person.api.cohort.join.mutate({ token })
  }
  await join(supervisor, 'supervisor')
  await join(advisor, 'learner')
  await join(beneficiary, 'learner')
  await join(observer, 'learner')
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    advisorId: advisor.id,
    beneficiaryId: beneficiary.id,
    supervisorIds: [supervisor.id],
    observerIds: [observer.id],
    scenarioKey,
    scheduledFor: Date.now(),
    place,
    plan: adjust(plan),
  })
  return { cohortId, liveSessionId, coordinator, supervisor, advisor, beneficiary, observer }
}

/** The same cohort with a second supervisor, and a live session of both; the first one leads. */
export async function arrangeTwoSupervisors(
  url: string,
  cast: Cast,
  supervision: Supervision,
): Promise<Cast & { readonly second: ApiPerson }> {
  const { cohortId, coordinator, supervisor, advisor, beneficiary, observer } = cast
  const second = await signUp(url, 'Paul Nguyen')
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'supervisor' })
  await second.api.cohort.join.mutate({ token: new URL(link.url).pathname.split('/').at(-1) ?? '' })
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    advisorId: advisor.id,
    beneficiaryId: beneficiary.id,
    supervisorIds: [supervisor.id, second.id],
    observerIds: [observer.id],
    scenarioKey: 'kevin',
    // Its people are in the first interview now; an hour ago the room opens without a question.
    scheduledFor: Date.now() - 3_600_000,
    place: 'room',
    plan,
    supervision,
  })
  return { ...cast, liveSessionId, second }
}
