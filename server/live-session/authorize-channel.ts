import { DomainError } from '@/domain/domain-error'
import { parseChannel } from '@/domain/live-session/channels'
import type { ChannelAuthorization } from '@/server/realtime/channel-auth'
import type { Shell } from '@/server/shell'
import { takeSeat } from './take-seat'

/**
 * Lets one socket of a seated person into a channel of their live session: the presence channel, or the channel of their
 * own seat (an observer's is theirs alone).
 * @throws DomainError notFound for any other channel, seatMayNot for another seat's
 * @throws RealtimeError for a socket id that is none
 */
export async function authorizeChannel(
  shell: Shell,
  person: { id: string; name: string },
  socketId: string,
  channelName: string,
): Promise<ChannelAuthorization> {
  const channel = parseChannel(channelName)
  if (!channel) throw new DomainError('notFound')
  const { viewer } = await takeSeat(shell, person.id, channel.liveSessionId)
  if (channel.kind === 'presence') {
    const user_info = { name: person.name, seat: viewer.seat }
    return shell.publisher.authorizeChannel(socketId, channelName, { user_id: person.id, user_info })
  }
  const isTheirs =
    channel.seat === viewer.seat && (channel.personId === null || channel.personId === person.id)
  if (!isTheirs) throw new DomainError('seatMayNot')
  return shell.publisher.authorizeChannel(socketId, channelName)
}
