import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTRPCErrorFromUnknown } from '@trpc/server'
import { getRuntime, type Runtime } from '@/server/entry/runtime'
import { readSignIn, recallSignIn } from '@/server/people/sign-in/read-sign-in'
import type { SignIn } from '@/server/people/sign-in/sign-in'
import type { SignInMemory } from '@/server/people/sign-in/sign-in-memory'
import { CLIENT_ADDRESS_HEADER } from '@/server/platform/client-address'
import { requestOrigin } from '@/server/platform/public-origin'
import { readingYearsOnce } from '@/server/training/cohort/read-year'
import { toTRPCError } from './error-map'
import type { Context } from './init'
import { localeOf } from './locale-of'

/** Headers that are read by name. */
type ReadHeaders = Pick<Headers, 'get'>

/**
 * Creates the context of a procedure: the person who calls, and the running server. What is read of their sign-in is kept in `memory`.
 * @throws TRPCError storageUnavailable while the database is unavailable
 */
export async function createContext(headers: Headers, memory?: SignInMemory): Promise<Context> {
  const receivedAt = Date.now()
  const runtime = await getRuntime()
  try {
    return contextOf(runtime, headers, receivedAt, await readSignIn(runtime, headers, memory))
  } catch (error) {
    throw toTRPCError(getTRPCErrorFromUnknown(error))
  }
}

/**
 * The context of a procedure that confirms the sign-in itself. Reads it only where `memory` has none. `whole` gives all `headers` as
 * the object that the authentication library expects, which is slow to build.
 */
export async function createClaimedContext(
  headers: ReadHeaders,
  whole: () => Headers,
  memory: SignInMemory,
): Promise<Context> {
  const receivedAt = Date.now()
  const runtime = await getRuntime()
  const signIn = await recallSignIn(runtime, headers.get('cookie') ?? '', memory)
  if (signIn === null) return createContext(whole(), memory)
  const readAgain = () => readSignIn(runtime, whole(), memory)
  return { ...contextOf(runtime, headers, receivedAt, signIn), readAgain }
}

function contextOf(
  runtime: Runtime,
  headers: ReadHeaders,
  receivedAt: number,
  signIn: SignIn | null,
): Context {
  return {
    person: signIn?.person ?? null,
    signInId: signIn?.id ?? null,
    requestId: headers.get('x-request-id') ?? randomUUID(),
    address: headers.get(CLIENT_ADDRESS_HEADER) ?? '',
    locale: localeOf(headers),
    receivedAt,
    origin: requestOrigin(runtime.env.publicUrl, headers) ?? runtime.url,
    runtime,
    readYear: readingYearsOnce(),
  }
}
