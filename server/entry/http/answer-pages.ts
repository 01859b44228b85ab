import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Runtime } from '@/server/entry/runtime'
import { isOpenToPersonas } from '@/server/people/demonstration/admission'
import { readSignInCookie } from '@/server/people/sign-in/read-sign-in'
import { isFirst } from '@/server/people/sign-in/sign-up-way'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { answerBusy } from './answer-busy'
import { BUILD_HEADER } from './page-headers'
import { createPageQueue, type PageLimits, type PageQueue } from './page-queue'
import type { Precedence } from './precedence'
import { contentSecurityPolicy } from './security-headers'
import { sharePages } from './shared-pages'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Needs = {
  readonly runtime: Pick<Runtime, 'env' | 'auth' | 'database' | 'url'>
  readonly build: string
  readonly precedence: Precedence
  readonly limits?: Partial<Record<'signedIn' | 'strangers' | 'copies', Partial<PageLimits>>>
}

/** Browsers that are signed in: a cohort that opens the same page at the same time. */
const signedIn: PageLimits = {
  atOnce: 2,
  waiting: 600,
  waitingOfOne: 30,
  patienceMs: 50,
  rest: 0,
  turnMs: 1_000,
}
/** Everybody else, by address: a training room that follows one link. */
const strangers: PageLimits = {
  atOnce: 1,
  waiting: 300,
  waitingOfOne: 120,
  patienceMs: 100,
  rest: 1,
  turnMs: 1_000,
}
/** Pages that were rendered before, for strangers. */
const copies: PageLimits = {
  atOnce: 1,
  waiting: 2_000,
  waitingOfOne: 1_000,
  patienceMs: 100,
  rest: 6,
  turnMs: 1_000,
}
/** What is no page: parts of one, and what programs ask. Sign-in has limits of its own. */
const atOnce = ['/_next/static/', '/icon.svg', '/api/health', '/api/ready', '/api/auth/']
/** As necessary to a live session as a procedure. */
const realtime = '/api/realtime/'
/** Files, which are made beside this thread. */
const FILES = /\.(?:pdf|ics|zip)$|\/exports\/|\/content-file$/u
/** How long an answer about the installation serves those who ask. */
const VERSION_MS = 500

/**
 * Answers everything but procedures: pages in turn, behind procedures and within bounds for each who asks, what is the same for all
 * strangers from one rendering.
 */
export function answerPages({ runtime, build, precedence, limits = {} }: Needs, next: Handler): Handler {
  const queues = {
    signedIn: createPageQueue({ ...signedIn, ...limits.signedIn }, precedence),
    strangers: createPageQueue({ ...strangers, ...limits.strangers }, precedence),
    copies: createPageQueue({ ...copies, ...limits.copies }, precedence),
  }
  const inTurn = async (
    queue: PageQueue,
    key: string,
    [request, response]: Parameters<Handler>,
    answer: () => Promise<void>,
  ) => {
    const turn = await queue.take(key, response)
    if (turn === 'gone') return
    if (turn === 'full') return answerBusy(request, response)
    response.once('close', turn)
    await answer().finally(turn)
  }
  const shared =
    runtime.env.mode === 'production'
      ? sharePages({
          render: (...asked) => inTurn(queues.strangers, 'everybody', asked, () => next(...asked)),
          policyFor: contentSecurityPolicy(runtime.env),
          versions: versionsOf(runtime),
          headers: { host: new URL(runtime.url).host, [BUILD_HEADER]: build, [CLIENT_ADDRESS_HEADER]: '' },
        })
      : null

  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (atOnce.some((each) => path.startsWith(each))) return next(request, response)
    if (path.startsWith(realtime)) return precedence.during(() => next(request, response))
    const cookie = await readSignInCookie(runtime.auth, request.headers.cookie ?? '')
    if (cookie.token !== null) {
      if (FILES.test(path)) return next(request, response)
      return inTurn(queues.signedIn, cookie.token, [request, response], () => next(request, response))
    }
    const address = String(request.headers[CLIENT_ADDRESS_HEADER])
    // Where it cannot be had, the page itself says why.
    const copy = cookie.isThere ? null : await shared?.find(request).catch(() => null)
    if (copy) {
      return inTurn(queues.copies, address, [request, response], async () =>
        shared?.send(copy, request, response),
      )
    }
    return inTurn(queues.strangers, address, [request, response], () => next(request, response))
  }
}

/** What the shared pages depend on beside language. */
function versionsOf({ env, database }: Needs['runtime']): Readonly<Record<string, () => Promise<string>>> {
  const waysIn = keptFor(VERSION_MS, async () =>
    JSON.stringify([await isOpenToPersonas(database.db, env.isDemoOn), await isFirst(database.db)]),
  )
  return { '/': waysIn, '/sign-in': async () => '', '/forgotten': async () => '' }
}

function keptFor(ms: number, read: () => Promise<string>): () => Promise<string> {
  let last: { readonly at: number; readonly value: Promise<string> } | null = null
  return () => {
    const now = performance.now()
    if (last === null || now - last.at > ms) {
      const value = read()
      last = { at: now, value }
      // What could not be read is read again.
      value.catch(() => {
        last = null
      })
    }
    return last.value
  }
}
