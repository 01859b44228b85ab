import type { Connection } from './connection'
import type { ConnectionIndex } from './connection-index'
import { judgeSignIn } from './judge-sign-in'
import { CLOSE, type ClientFrame } from './protocol'
import { signedInFrame } from './server-frames'
import type { AppCredentials } from './signature'

type SignIn = Extract<ClientFrame, { kind: 'sign-in' }>
type Needs = { app: AppCredentials; users: ConnectionIndex<Connection> }

/** The protocol's `pusher:signin`: which user a connection belongs to. A forged or second user closes the socket with 4009. */
export function createUserSignIn({ app, users }: Needs) {
  return {
    signIn(connection: Connection, { auth, userData }: SignIn) {
      const verdict = judgeSignIn({ socketId: connection.socketId, auth, userData }, app)
      if (!verdict.allowed) return connection.close(CLOSE.unauthorized, verdict.reason)
      const before = users.keyOf(connection)
      if (before !== null && before !== verdict.userId) {
        return connection.close(CLOSE.unauthorized, 'Already signed in as somebody else')
      }
      users.set(connection, verdict.userId)
      connection.send(signedInFrame(userData))
    },
    /** Closes every connection on which this user signed in. */
    terminateUser(userId: string): void {
      for (const connection of users.connectionsOf(userId)) {
        connection.close(CLOSE.unauthorized, 'Connection terminated by the application')
      }
    },
  }
}
