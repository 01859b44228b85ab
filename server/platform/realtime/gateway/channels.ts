export type Member = { userId: string; userInfo: unknown }
export type PresenceRoster = { ids: string[]; hash: Record<string, unknown>; count: number }

/** The `user_info` of each member, by user id. */
export type Members = ReadonlyMap<string, unknown>
type Present = { userInfo: unknown; connections: number }
type Channel<C> = { subscribers: Map<C, string | null>; members: Map<string, Present> }

/**
 * Which connections are subscribed to which channels. A presence member is a user with at least one subscribed
 * connection, and has the info of the first. Members may also be at another gateway of the app ("elsewhere"). `C`: a
 * connection.
 */
export function createChannels<C>() {
  const channels = new Map<string, Channel<C>>()
  const joined = new Map<C, Set<string>>()
  const elsewhere = new Map<string, Members>()

  function open(name: string): Channel<C> {
    const channel = channels.get(name) ?? { subscribers: new Map(), members: new Map() }
    channels.set(name, channel)
    return channel
  }

  const isElsewhere = (name: string, userId: string) => elsewhere.get(name)?.has(userId) ?? false

  function everyMember(name: string): Map<string, unknown> {
    return new Map([...(elsewhere.get(name) ?? []), ...membersHere(name)])
  }

  function membersHere(name: string): Map<string, unknown> {
    const members = channels.get(name)?.members ?? []
    return new Map([...members].map(([userId, { userInfo }]) => [userId, userInfo]))
  }

  /** Replaces the members present elsewhere. Returns the users who are present only since then, and those present no more. */
  function setElsewhere(name: string, members: Members): { added: Members; removed: readonly string[] } {
    const before = everyMember(name)
    if (members.size > 0) elsewhere.set(name, members)
    else elsewhere.delete(name)
    const after = everyMember(name)
    return {
      added: new Map([...after].filter(([userId]) => !before.has(userId))),
      removed: [...before.keys()].filter((userId) => !after.has(userId)),
    }
  }

  /** Adds a connection that is not in the channel. Returns whether its user is new there. */
  function join(name: string, connection: C, member?: Member): boolean {
    const channel = open(name)
    channel.subscribers.set(connection, member?.userId ?? null)
    joined.set(connection, (joined.get(connection) ?? new Set()).add(name))
    if (!member) return false
    const present = channel.members.get(member.userId)
    if (present) present.connections += 1
    else channel.members.set(member.userId, { userInfo: member.userInfo, connections: 1 })
    return present === undefined && !isElsewhere(name, member.userId)
  }

  /** Removes a connection, if it is there. Returns the user who is present no more, or null. */
  function leave(name: string, connection: C): string | null {
    const channel = channels.get(name)
    const userId = channel?.subscribers.get(connection)
    if (!channel || userId === undefined) return null
    channel.subscribers.delete(connection)
    if (channel.subscribers.size === 0) channels.delete(name)
    joined.get(connection)?.delete(name)
    if (joined.get(connection)?.size === 0) joined.delete(connection)
    const present = userId === null ? undefined : channel.members.get(userId)
    if (userId === null || !present) return null
    present.connections -= 1
    if (present.connections > 0) return null
    channel.members.delete(userId)
    return isElsewhere(name, userId) ? null : userId
  }

  return {
    join,
    leave,
    has: (name: string, connection: C) => channels.get(name)?.subscribers.has(connection) ?? false,
    subscribers: (name: string): Iterable<C> => channels.get(name)?.subscribers.keys() ?? [],
    setElsewhere,
    membersHere,
    subscriberCount: (name: string) => channels.get(name)?.subscribers.size ?? 0,
    /** The user id under which a connection is present in a presence channel. */
    memberOf: (name: string, connection: C) => channels.get(name)?.subscribers.get(connection) ?? null,
    memberIds: (name: string): string[] => [...everyMember(name).keys()],
    isMember: (name: string, userId: string) =>
      channels.get(name)?.members.has(userId) || isElsewhere(name, userId),
    memberCount: (name: string) =>
      elsewhere.has(name) ? everyMember(name).size : (channels.get(name)?.members.size ?? 0),
    joinedBy: (connection: C): string[] => [...(joined.get(connection) ?? [])],
    joinedCount: (connection: C) => joined.get(connection)?.size ?? 0,
    get size() {
      return channels.size
    },
    occupied: (prefix: string) => [...channels.keys()].filter((name) => name.startsWith(prefix)),
    roster(name: string): PresenceRoster {
      const members = everyMember(name)
      return { ids: [...members.keys()], hash: Object.fromEntries(members), count: members.size }
    },
  }
}

export type Channels<C> = ReturnType<typeof createChannels<C>>
