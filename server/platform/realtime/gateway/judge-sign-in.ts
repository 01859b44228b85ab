import { z } from 'zod'
import { type AppCredentials, isUserSignature } from './signature'

export type SignInVerdict = { allowed: true; userId: string } | { allowed: false; reason: string }

const signedUser = z.object({ id: z.string().min(1).max(128) })

/** Whether the app's signature proves that this socket belongs to this user. Pure. */
export function judgeSignIn(
  { socketId, auth, userData }: { socketId: string; auth: string; userData: string },
  app: AppCredentials,
): SignInVerdict {
  if (!isUserSignature(app, auth, socketId, userData)) {
    return { allowed: false, reason: 'The connection is unauthorized.' }
  }
  const user = readUser(userData)
  if (user === null)
    return { allowed: false, reason: 'The user data must hold an id of 1 to 128 characters.' }
  return { allowed: true, userId: user }
}

function readUser(userData: string): string | null {
  try {
    return signedUser.parse(JSON.parse(userData)).id
  } catch {
    return null
  }
}
