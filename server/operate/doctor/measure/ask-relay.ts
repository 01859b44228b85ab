import { errorCode } from '@/db/error'
import type { RelayAddress } from '@/server/interview/meeting/relay-url'
import { openStunChannel, type StunChannel } from './stun-channel'
import { type Attribute, attributes, writeRequest } from './stun-message'

/** What a server for paths answers. `letsIn`: what a STUN server answers to everybody, or a relay to who it knows. */
export type RelayAnswer =
  | { readonly came: 'letsIn' }
  /** By the code of its refusal, such as 401. */
  | { readonly came: 'refused'; readonly code: number }
  | { readonly came: 'silent'; readonly reason: string }

export type Credential = { readonly username: string; readonly credential: string }

const PATIENCE_MS = 2_000
const UDP = Buffer.from([17, 0, 0, 0])
const NOTHING = Buffer.alloc(4)

/** Asks a STUN server for our address, or a relay for one of its own, which is given back at once. Never rejects. */
export async function askRelay(
  address: RelayAddress,
  credential: Credential | null,
  patienceMs = PATIENCE_MS,
): Promise<RelayAnswer> {
  try {
    const channel = await openStunChannel(address, patienceMs)
    try {
      return credential === null ? await bind(channel) : await allocate(channel, credential)
    } finally {
      channel.close()
    }
  } catch (error) {
    return { came: 'silent', reason: errorCode(error) ?? 'no reason given' }
  }
}

async function bind(channel: StunChannel): Promise<RelayAnswer> {
  const { isSuccess, errorCode: code } = await channel.ask(writeRequest('binding', []))
  return isSuccess ? { came: 'letsIn' } : { came: 'refused', code }
}

async function allocate(channel: StunChannel, { username, credential }: Credential): Promise<RelayAnswer> {
  const wanted: Attribute = [attributes.requestedTransport, UDP]
  const asked = await channel.ask(writeRequest('allocate', [wanted]))
  const [realm, nonce] = [asked.attributes.get(attributes.realm), asked.attributes.get(attributes.nonce)]
  // An open relay answers at once.
  if (!realm || !nonce) {
    return asked.isSuccess ? { came: 'letsIn' } : { came: 'refused', code: asked.errorCode }
  }
  const signed: Attribute[] = [
    [attributes.username, Buffer.from(username)],
    [attributes.realm, realm],
    [attributes.nonce, nonce],
  ]
  const key = { username, realm, credential }
  const { isSuccess, errorCode: code } = await channel.ask(writeRequest('allocate', [wanted, ...signed], key))
  if (!isSuccess) return { came: 'refused', code }
  await channel
    .ask(writeRequest('refresh', [[attributes.lifetime, NOTHING], ...signed], key))
    .catch(() => null)
  return { came: 'letsIn' }
}
