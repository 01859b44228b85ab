import { createHmac, timingSafeEqual } from 'node:crypto'
import { derive } from '@/server/platform/secret'

const ID_BYTES = 16
const PROOF_BYTES = 32
const LENGTH = ((ID_BYTES + PROOF_BYTES) * 4) / 3

/** The token of a join link: its id, and a proof that this installation created the link. Never stored. */
export function joinToken(secret: string, linkId: string): string {
  const id = Buffer.from(linkId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, proofOf(secret, id)]).toString('base64url')
}

/** The link id of a token; null for a token of another origin. Compares in constant time. */
export function readJoinToken(secret: string, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (token.length !== LENGTH || bytes.length !== ID_BYTES + PROOF_BYTES) return null
  const id = bytes.subarray(0, ID_BYTES)
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), proofOf(secret, id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

function proofOf(secret: string, id: Buffer): Buffer {
  return createHmac('sha256', derive(secret, 'join links')).update(id).digest()
}
