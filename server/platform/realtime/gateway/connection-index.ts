/** Connections by a key, at most one key for each: the user signed in on a connection. */
export function createConnectionIndex<C>() {
  const keys = new Map<C, string>()
  const connections = new Map<string, Set<C>>()

  function remove(connection: C): void {
    const key = keys.get(connection)
    if (key === undefined) return
    keys.delete(connection)
    const left = connections.get(key)
    left?.delete(connection)
    if (left?.size === 0) connections.delete(key)
  }

  return {
    /** Puts a connection under a key, in place of its former key. */
    set(connection: C, key: string): void {
      remove(connection)
      keys.set(connection, key)
      connections.set(key, (connections.get(key) ?? new Set()).add(connection))
    },
    /** Removes a connection; does nothing for a connection without a key. */
    remove,
    keyOf: (connection: C): string | null => keys.get(connection) ?? null,
    connectionsOf: (key: string): readonly C[] => [...(connections.get(key) ?? [])],
    get counts() {
      return { connections: keys.size, keys: connections.size }
    },
  }
}

export type ConnectionIndex<C> = ReturnType<typeof createConnectionIndex<C>>
