import { createHmac, timingSafeEqual } from 'node:crypto'

export type AppCredentials = { key: string; secret: string }

/** Hex of HMAC-SHA256 with the app's secret: the form of every signature of the protocol. */
export function sign(app: AppCredentials, text: string | Buffer): string {
  return createHmac('sha256', app.secret).update(text).digest('hex')
}

/** Compares two texts in constant time; the time taken reveals their lengths only. */
export function isSame(presented: string, expected: string): boolean {
  const [left, right] = [Buffer.from(presented), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Pusher's channel signature: `key:hex(hmacSHA256(secret, socketId:channel[:channelData]))`. */
export function signChannel(
  app: AppCredentials,
  socketId: string,
  channel: string,
  channelData?: string,
): string {
  const signed = channelData === undefined ? [socketId, channel] : [socketId, channel, channelData]
  return `${app.key}:${sign(app, signed.join(':'))}`
}

/** Whether `auth` is the signature of this subscription. */
export function isChannelSignature(
  app: AppCredentials,
  auth: string,
  socketId: string,
  channel: string,
  channelData?: string,
): boolean {
  return isSame(auth, signChannel(app, socketId, channel, channelData))
}

/** Pusher's sign-in signature: `key:hex(hmacSHA256(secret, socketId::user::userData))`. */
export function isUserSignature(
  app: AppCredentials,
  auth: string,
  socketId: string,
  userData: string,
): boolean {
  return isSame(auth, `${app.key}:${sign(app, `${socketId}::user::${userData}`)}`)
}
