/** Who signed in on which connection, or which sign-in let it in. `C` is whatever stands for a connection. */
export function createUsers<C>() {
  const userOf = new Map<C, string>()
  const connections = new Map<string, Set<C>>()

  return {
    signIn(connection: C, userId: string): void {
      userOf.set(connection, userId)
      connections.set(userId, (connections.get(userId) ?? new Set()).add(connection))
    },
    /** Forgets a connection; one that never signed in is no error. */
    forget(connection: C): void {
      const userId = userOf.get(connection)
      if (userId === undefined) return
      userOf.delete(connection)
      const left = connections.get(userId)
      left?.delete(connection)
      if (left?.size === 0) connections.delete(userId)
    },
    userOf: (connection: C): string | null => userOf.get(connection) ?? null,
    connectionsOf: (userId: string): readonly C[] => [...(connections.get(userId) ?? [])],
    get counts() {
      return { signedIn: userOf.size, users: connections.size }
    },
  }
}
