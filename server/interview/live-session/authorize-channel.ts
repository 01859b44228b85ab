import { DomainError } from '@/domain/domain-error'
import { parseChannel } from '@/domain/live-session/follow/channels'
import { takeSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'
import type { ChannelAuthorization } from '@/server/platform/realtime/channel-auth'

/**
 * Signs the subscription of a seated person's socket to the presence channel of their live session, or to the channel of their
 * own seat (each observer has a channel of their own).
 * @throws DomainError notFound for every other channel, seatMayNot for the channel of another seat
 * @throws RealtimeError invalid_socket
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
