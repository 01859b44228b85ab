import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'

/** Whose hours a link opens, of which request, and until when (epoch ms). */
export type HoursLink = { readonly requestId: string; readonly userId: string; readonly until: number }

const carried = z.tuple([z.string(), z.string(), z.int()])

/** What the link of a letter about hours carries, with a proof that this installation wrote it. */
export function hoursToken(secret: string, { requestId, userId, until }: HoursLink): string {
  const text = Buffer.from(JSON.stringify([requestId, userId, until])).toString('base64url')
  return `${text}.${proofOf(secret, text).toString('base64url')}`
}

/** What such a link opens, whether or not its time is over; null for one that was not made here. */
export function readHoursToken(secret: string, token: string): HoursLink | null {
  const [text = '', proof = '', ...more] = token.split('.')
  const [given, right] = [Buffer.from(proof, 'base64url'), proofOf(secret, text)]
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null
  const read = carried.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  if (!read.success) return null
  const [requestId, userId, until] = read.data
  return { requestId, userId, until }
}

function proofOf(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(`hours\n${text}`).digest()
}
