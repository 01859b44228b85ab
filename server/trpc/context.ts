import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTRPCErrorFromUnknown } from '@trpc/server'
import { currentSignIn } from '@/server/auth/current-person'
import { CLIENT_ADDRESS_HEADER } from '@/server/http/client-address'
import { localeOf } from '@/server/http/locale-of'
import { requestOrigin } from '@/server/http/public-origin'
import { getRuntime } from '@/server/runtime'
import { toTRPCError } from './error-map'
import type { Context } from './init'

/**
 * Creates the context of a procedure: the person who calls, and the running server.
 * @throws TRPCError storageUnavailable while the database is unavailable
 */
export async function createContext(headers: Headers): Promise<Context> {
  const receivedAt = Date.now()
  const runtime = await getRuntime()
  try {
    const signIn = await currentSignIn(headers)
    return {
      person: signIn?.person ?? null,
      signInId: signIn?.id ?? null,
      requestId: headers.get('x-request-id') ?? randomUUID(),
      address: headers.get(CLIENT_ADDRESS_HEADER) ?? '',
      locale: localeOf(headers),
      receivedAt,
      origin: requestOrigin(runtime.env.publicUrl, headers) ?? runtime.url,
      runtime,
    }
  } catch (error) {
    throw toTRPCError(getTRPCErrorFromUnknown(error))
  }
}
