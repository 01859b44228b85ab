export type Member = { userId: string; userInfo: unknown }
export type PresenceRoster = { ids: string[]; hash: Record<string, unknown>; count: number }

type Present = { userInfo: unknown; connections: number }
type Channel<C> = { subscribers: Map<C, string | null>; members: Map<string, Present> }

/**
 * Who is subscribed to what. A presence member is a user, present while at least one of their connections is;
 * the info of the first connection stands until the last one leaves. `C` is whatever stands for a connection.
 */
export function createChannels<C>() {
  const channels = new Map<string, Channel<C>>()
  const joined = new Map<C, Set<string>>()

  function open(name: string): Channel<C> {
    const channel = channels.get(name) ?? { subscribers: new Map(), members: new Map() }
    channels.set(name, channel)
    return channel
  }

  /** Adds a connection, which must not be in the channel. Tells whether its user was not present before. */
  function join(name: string, connection: C, member?: Member): { isNewMember: boolean } {
    const channel = open(name)
    channel.subscribers.set(connection, member?.userId ?? null)
    joined.set(connection, (joined.get(connection) ?? new Set()).add(name))
    if (!member) return { isNewMember: false }
    const present = channel.members.get(member.userId)
    if (present) present.connections += 1
    else channel.members.set(member.userId, { userInfo: member.userInfo, connections: 1 })
    return { isNewMember: present === undefined }
  }

  /** Removes a connection; removing what is not there does nothing. Names the user who is no longer present. */
  function leave(name: string, connection: C): { removedUserId: string | null } {
    const channel = channels.get(name)
    const userId = channel?.subscribers.get(connection)
    if (!channel || userId === undefined) return { removedUserId: null }
    channel.subscribers.delete(connection)
    if (channel.subscribers.size === 0) channels.delete(name)
    joined.get(connection)?.delete(name)
    if (joined.get(connection)?.size === 0) joined.delete(connection)
    const present = userId === null ? undefined : channel.members.get(userId)
    if (userId === null || !present) return { removedUserId: null }
    present.connections -= 1
    if (present.connections > 0) return { removedUserId: null }
    channel.members.delete(userId)
    return { removedUserId: userId }
  }

  return {
    join,
    leave,
    has: (name: string, connection: C) => channels.get(name)?.subscribers.has(connection) ?? false,
    subscribers: (name: string): Iterable<C> => channels.get(name)?.subscribers.keys() ?? [],
    isMember: (name: string, userId: string) => channels.get(name)?.members.has(userId) ?? false,
    memberCount: (name: string) => channels.get(name)?.members.size ?? 0,
    joinedBy: (connection: C): string[] => [...(joined.get(connection) ?? [])],
    joinedCount: (connection: C) => joined.get(connection)?.size ?? 0,
    occupied: (prefix: string) => [...channels.keys()].filter((name) => name.startsWith(prefix)),
    roster(name: string): PresenceRoster {
      const members = [...(channels.get(name)?.members ?? [])]
      return {
        ids: members.map(([userId]) => userId),
        hash: Object.fromEntries(members.map(([userId, { userInfo }]) => [userId, userInfo])),
        count: members.length,
      }
    },
  }
}
