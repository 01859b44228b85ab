import { type AppCredentials, isSame, sign } from '../signature'
import { ApiRefusal } from './api-refusal'

/** A request as it was received: nothing decoded. */
export type SignedRequest = { method: string; path: string; query: string }
export type Verified = { params: ReadonlyMap<string, string>; bodyMd5: string | null }

const WINDOW_S = 600
const VERSION = '1.0'

/**
 * Verifies the signature of Pusher's HTTP API: hex(hmacSHA256(secret, "METHOD\npath\nsorted parameters")). The signature
 * covers the body through the parameter `body_md5`, so a request can be refused before its body is read.
 * @param now epoch ms
 * @throws ApiRefusal 400 for a parameter given twice, 401 for every other fault
 */
export function verifyRequest(request: SignedRequest, app: AppCredentials, now: number): Verified {
  const params = readParams(request.query)
  const signature = params.get('auth_signature') ?? ''
  params.delete('auth_signature')
  if (!isSame(params.get('auth_key') ?? '', app.key)) throw new ApiRefusal(401, 'Unknown auth_key.')
  if (params.get('auth_version') !== VERSION) throw new ApiRefusal(401, `auth_version must be ${VERSION}.`)
  const timestamp = params.get('auth_timestamp') ?? ''
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1_000 - Number(timestamp)) > WINDOW_S) {
    throw new ApiRefusal(401, `Timestamp expired: auth_timestamp is not within ${WINDOW_S} s of server time.`)
  }
  if (!isSame(signature, sign(app, textToSign(request, params)))) {
    throw new ApiRefusal(401, 'Invalid signature.')
  }
  return { params, bodyMd5: params.get('body_md5') ?? null }
}

function readParams(query: string): Map<string, string> {
  const params = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) {
    const key = name.toLowerCase()
    if (params.has(key)) throw new ApiRefusal(400, 'A query parameter is given twice.')
    params.set(key, value)
  }
  return params
}

function textToSign({ method, path }: SignedRequest, params: ReadonlyMap<string, string>): string {
  const sorted = [...params].sort(([a], [b]) => (a < b ? -1 : 1))
  const query = sorted.map(([key, value]) => `${key}=${value}`).join('&')
  return [method.toUpperCase(), path, query].join('\n')
}
