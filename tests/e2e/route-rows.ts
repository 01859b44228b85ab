import { readdirSync } from 'node:fs'
import type { Who } from './routes-cast'
import { circles, everybody } from './routes-cast'

export type Ids = {
  readonly cohortId: string
  readonly roundId: string
  readonly liveSessionId: string
  /** A moment that is being written. */
  readonly draftId: string
  readonly token: string
}
/** What an address answers: its status, or where it sends one on to. */
export type Answers = Record<Who, string>
export type RouteRow = { path(ids: Ids): string; answers: Answers }

const all = (who: readonly Who[], answer: string) =>
  Object.fromEntries(who.map((each) => [each, answer])) as Partial<Answers>
const anybody = all(everybody, '200') as Answers
const signedIn = { ...anybody, signedOut: '→ /sign-in' }
const administrators = { ...all(everybody, '404'), signedOut: '→ /sign-in', administrator: '200' } as Answers
const members = { ...signedIn, ...all([...circles.elsewhere, ...circles.demonstration], '404') }
const schedulers = { ...members, ...all(circles.learners, '404') }
const coordinators = { ...schedulers, ...all(circles.supervisors, '404') }
const seated = {
  ...signedIn,
  ...all([...circles.elsewhere, ...circles.demonstration, ...circles.withoutSeat], '404'),
}

const nowhere = { ...(all(everybody, '404') as Answers), signedOut: '→ /sign-in' }

/** One row for each page and route handler in `app/`, by its folder, in the middle of an interview. */
export const routeRows: Record<string, RouteRow> = {
  '/': { path: () => '/', answers: { ...all(everybody, '→ /today'), signedOut: '200' } as Answers },
  '/sign-in': { path: () => '/sign-in', answers: anybody },
  '/limits': { path: () => '/limits', answers: anybody },
  // Where the cohort has recording off there is no text: tests/server/interview/recording/read-agreement.test.ts.
  '/sessions/[liveSessionId]/recording': {
    path: ({ liveSessionId }) => `/sessions/${liveSessionId}/recording`,
    answers: nowhere,
  },
  '/sign-up': { path: () => '/sign-up', answers: anybody },
  '/demo': { path: () => '/demo', answers: anybody },
  '/join/[token]': { path: ({ token }) => `/join/${token}`, answers: anybody },
  '/address/[token]': { path: () => '/address/nowhere', answers: anybody },
  '/reset/[token]': { path: () => '/reset/nowhere', answers: anybody },
  '/forgotten': { path: () => '/forgotten', answers: anybody },
  '/enter/[token]': { path: () => '/enter/nowhere', answers: anybody },
  '/today': { path: () => '/today', answers: signedIn },
  '/sessions': { path: () => '/sessions', answers: signedIn },
  '/progress': { path: () => '/progress', answers: signedIn },
  '/rehearsal': { path: () => '/rehearsal', answers: signedIn },
  '/account': { path: () => '/account', answers: signedIn },
  '/my-data': { path: () => '/my-data', answers: signedIn },
  '/my-data/recordings': { path: () => '/my-data/recordings', answers: signedIn },
  // Each person's own track, and no one here has one: tests/server/privacy/recordings/mine.test.ts.
  '/my-data/recordings/[trackId]/[segment]': {
    path: () => '/my-data/recordings/6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01/0',
    answers: { ...(all(everybody, '404') as Answers), signedOut: '401' },
  },
  '/my-data/recordings/receipts/[receiptId]': {
    path: () => '/my-data/recordings/receipts/6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01',
    answers: signedIn,
  },
  // Each person's own receipt, and no one here has one: tests/server/privacy/recordings/receipt.test.ts.
  '/my-data/recordings/receipts/[receiptId]/pdf': {
    path: () => '/my-data/recordings/receipts/6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01/pdf',
    answers: { ...(all(everybody, '404') as Answers), signedOut: '401' },
  },
  // Each person's own, and no one here has asked for one: tests/server/privacy/personal-data and tests/e2e/my-data.spec.ts.
  '/my-data/archive.zip': {
    path: () => '/my-data/archive.zip',
    answers: { ...(all(everybody, '404') as Answers), signedOut: '401' },
  },
  // For an administrator, of an account that is suspended: to everybody else it is not there.
  '/administration/archive.zip': {
    path: () => '/administration/archive.zip',
    answers: { ...(all(everybody, '404') as Answers), signedOut: '401' },
  },
  '/preferences': { path: () => '/preferences', answers: signedIn },
  '/cohorts/left': { path: () => '/cohorts/left', answers: signedIn },
  '/administration': { path: () => '/administration', answers: administrators },
  '/administration/state': { path: () => '/administration/state', answers: administrators },
  '/cohorts/new': { path: () => '/cohorts/new', answers: signedIn },
  '/cohorts/[cohortId]': { path: ({ cohortId }) => `/cohorts/${cohortId}`, answers: members },
  '/cohorts/[cohortId]/members': { path: ({ cohortId }) => `/cohorts/${cohortId}/members`, answers: members },
  '/cohorts/[cohortId]/mail': { path: ({ cohortId }) => `/cohorts/${cohortId}/mail`, answers: coordinators },
  '/cohorts/[cohortId]/settings': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/settings`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/journal': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/journal`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/exports': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/exports`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/exports/[file]': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/exports/sessions.csv`,
    answers: {
      ...coordinators,
      ...all([...circles.learners, ...circles.supervisors], '403'),
      signedOut: '401',
    },
  },
  '/cohorts/[cohortId]/wall': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/wall`,
    answers: schedulers,
  },
  '/cohorts/[cohortId]/situations': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/situations`,
    answers: schedulers,
  },
  // A built-in situation, before whose brief most of them meet a closed door.
  '/cohorts/[cohortId]/situations/[key]': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/situations/gerard`,
    answers: schedulers,
  },
  '/cohorts/[cohortId]/grids': { path: ({ cohortId }) => `/cohorts/${cohortId}/grids`, answers: schedulers },
  '/cohorts/[cohortId]/grids/[gridKey]': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/grids/cep-entretien`,
    answers: schedulers,
  },
  // Whose brief goes out to whom: tests/server/library/exchange/take-out.test.ts.
  '/cohorts/[cohortId]/content-file': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/content-file?kind=grid&key=cep-entretien`,
    answers: { ...schedulers, ...all(circles.learners, '403'), signedOut: '401' },
  },
  // A device without an account: its digits are asked for before anything is said. tests/server/entry/http/answer-recorders.test.ts.
  '/recorder/[name]': { path: () => '/recorder/BCDF', answers: anybody },
  '/la': { path: () => '/la', answers: signedIn },
  '/cohorts/[cohortId]/stimuli': { path: ({ cohortId }) => `/cohorts/${cohortId}/stimuli`, answers: members },
  '/cohorts/[cohortId]/stimuli/write': {
    path: ({ cohortId, draftId }) => `/cohorts/${cohortId}/stimuli/write?draft=${draftId}`,
    answers: schedulers,
  },
  // Nothing was put under this id: tests/e2e/et-vous-la.spec.ts.
  '/cohorts/[cohortId]/stimuli/[questionId]': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/stimuli/nowhere`,
    answers: nowhere,
  },
  '/cohorts/[cohortId]/questions/[questionId]': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/questions/nowhere`,
    answers: nowhere,
  },
  '/cohorts/[cohortId]/questions/[questionId]/screen': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/questions/nowhere/screen`,
    answers: nowhere,
  },
  '/cohorts/[cohortId]/rounds': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/rounds`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/rounds/new': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/rounds/new`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/rounds/ask': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/rounds/ask`,
    answers: coordinators,
  },
  // Nothing was asked under this id: tests/e2e/availability.spec.ts.
  '/cohorts/[cohortId]/rounds/hours/[requestId]': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/rounds/hours/nowhere`,
    answers: { ...(all(everybody, '404') as Answers), signedOut: '→ /sign-in' },
  },
  '/cohorts/[cohortId]/rounds/[roundId]': {
    path: ({ cohortId, roundId }) => `/cohorts/${cohortId}/rounds/${roundId}`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/rounds/[roundId]/setup': {
    path: ({ cohortId, roundId }) => `/cohorts/${cohortId}/rounds/${roundId}/setup`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/rounds/[roundId]/absence': {
    path: ({ cohortId, roundId }) => `/cohorts/${cohortId}/rounds/${roundId}/absence`,
    answers: coordinators,
  },
  '/cohorts/[cohortId]/sessions/new': {
    path: ({ cohortId }) => `/cohorts/${cohortId}/sessions/new`,
    answers: schedulers,
  },
  '/cohorts/[cohortId]/sessions/[liveSessionId]/edit': {
    path: ({ cohortId, liveSessionId }) => `/cohorts/${cohortId}/sessions/${liveSessionId}/edit`,
    answers: schedulers,
  },
  '/sessions/[liveSessionId]': { path: ({ liveSessionId }) => `/sessions/${liveSessionId}`, answers: seated },
  '/sessions/[liveSessionId]/lend': {
    path: ({ liveSessionId }) => `/sessions/${liveSessionId}/lend`,
    answers: { ...seated, ...all(['observer'], '404') },
  },
  '/sessions/[liveSessionId]/print': {
    path: ({ liveSessionId }) => `/sessions/${liveSessionId}/print`,
    answers: seated,
  },
  '/sessions/[liveSessionId]/debrief.pdf': {
    path: ({ liveSessionId }) => `/sessions/${liveSessionId}/debrief.pdf`,
    answers: { ...seated, ...all(circles.seated, '409'), signedOut: '401' },
  },
  '/sessions/[liveSessionId]/calendar.ics': {
    path: ({ liveSessionId }) => `/sessions/${liveSessionId}/calendar.ics`,
    answers: { ...seated, signedOut: '401' },
  },
  // The secret in the address is all that counts: a wrong one is nothing, whatever the account. The right one: tests/server/letters/calendar.
  '/calendar/[file]': {
    path: () => '/calendar/a-wrong-secret.ics',
    answers: all(everybody, '404') as Answers,
  },
  // A wrong token opens nothing: what a right one opens is in tests/server/training/availability.
  '/hours/[token]': { path: () => '/hours/a-wrong-token', answers: anybody },
  '/mail/[token]': { path: () => '/mail/a-wrong-token', answers: anybody },
  // Ends a reminder by POST; opened, it leads to the page.
  '/mail/[token]/stop': {
    path: () => '/mail/a-wrong-token/stop',
    answers: all(everybody, '→ /mail/a-wrong-token') as Answers,
  },
  '/api/health': { path: () => '/api/health', answers: anybody },
  '/api/ready': { path: () => '/api/ready', answers: anybody },
  '/api/auth/[...all]': { path: () => '/api/auth/get-session', answers: anybody },
  // Asked by POST only: the row of each channel is in tests/server/people/access/channels.test.ts.
  '/api/realtime/auth': { path: () => '/api/realtime/auth', answers: all(everybody, '405') as Answers },
  '/api/realtime/user': { path: () => '/api/realtime/user', answers: all(everybody, '405') as Answers },
}

/** The addresses `app/` answers, as its folders spell them. */
export function addressesOf(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/u.test(file))
    .map(
      (file) =>
        `/${file
          .split('/')
          .slice(0, -1)
          .filter((part) => !part.startsWith('('))
          .join('/')}`,
    )
    .sort()
}
