import { createHmac, timingSafeEqual } from 'node:crypto'

export type AppCredentials = { key: string; secret: string }

/** Pusher's channel signature: `key:hex(hmacSHA256(secret, socketId:channel[:channelData]))`. */
export function signChannel(
  app: AppCredentials,
  socketId: string,
  channel: string,
  channelData?: string,
): string {
  const signed = channelData === undefined ? [socketId, channel] : [socketId, channel, channelData]
  return `${app.key}:${createHmac('sha256', app.secret).update(signed.join(':')).digest('hex')}`
}

/** Compares a presented signature in constant time. */
export function isChannelSignature(
  app: AppCredentials,
  auth: string,
  socketId: string,
  channel: string,
  channelData?: string,
): boolean {
  const presented = Buffer.from(auth)
  const expected = Buffer.from(signChannel(app, socketId, channel, channelData))
  return presented.length === expected.length && timingSafeEqual(presented, expected)
}
