/** Connections by what they were authorised by: any number of keys for a connection, any number of connections for a key. */
export function createConnectionLinks<C>() {
  const keys = new Map<C, Set<string>>()
  const connections = new Map<string, Set<C>>()

  return {
    add(connection: C, key: string): void {
      keys.set(connection, (keys.get(connection) ?? new Set()).add(key))
      connections.set(key, (connections.get(key) ?? new Set()).add(connection))
    },
    /** Removes a connection with all of its keys. */
    remove(connection: C): void {
      for (const key of keys.get(connection) ?? []) {
        const left = connections.get(key)
        left?.delete(connection)
        if (left?.size === 0) connections.delete(key)
      }
      keys.delete(connection)
    },
    connectionsOf: (key: string): readonly C[] => [...(connections.get(key) ?? [])],
    /** Every key that has a connection. */
    keys: (): readonly string[] => [...connections.keys()],
  }
}
