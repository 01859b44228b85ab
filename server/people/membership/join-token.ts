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
export function readJoinToken(secret: string, sent: string): string | null {
  const [token = ''] = sent.split(LETTER_MARK)
  const bytes = Buffer.from(token, 'base64url')
  if (token.length !== LENGTH || bytes.length !== ID_BYTES + PROOF_BYTES) return null
  const id = bytes.subarray(0, ID_BYTES)
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), proofOf(secret, id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** Between the token of a link and the proof that it came by a letter; no token holds it. */
const LETTER_MARK = '~'

/** The token as the invitation letter alone carries it: with a proof that its bearer reads the mailbox of this address. */
export function letterToken(secret: string, linkId: string, address: string): string {
  const token = joinToken(secret, linkId)
  return `${token}${LETTER_MARK}${letterProof(secret, token, address)}`
}

/** Whether a token came by the invitation letter to this address. Compares in constant time. */
export function provesAddress(secret: string, sent: string, address: string): boolean {
  const [token = '', proof = ''] = sent.split(LETTER_MARK)
  const [given, expected] = [Buffer.from(proof), Buffer.from(letterProof(secret, token, address))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The address of a link without the proof of its letter, as it may be copied and handed on. */
export function withoutLetterProof(url: string): string {
  return url.split(LETTER_MARK)[0] ?? url
}

function letterProof(secret: string, token: string, address: string): string {
  const words = JSON.stringify([token, address.toLowerCase()])
  return createHmac('sha256', derive(secret, 'invitation letters')).update(words).digest('base64url')
}

function proofOf(secret: string, id: Buffer): Buffer {
  return createHmac('sha256', derive(secret, 'join links')).update(id).digest()
}
