import type { QuestionChannel } from '@/domain/stimulus/question-channel'
import { requirePermission, takeMembership } from '@/server/people/membership/take-membership'
import type { ChannelAuthorization } from '@/server/platform/realtime/channel-auth'
import type { Shell } from '@/server/platform/shell'
import { takeQuestion } from './take-question'

/**
 * Signs that a member’s socket is told when a question of their cohort changes.
 * @throws DomainError notFound, noLongerMember; roleMayNot for the channel of its big screen
 * @throws RealtimeError invalid_socket
 */
export async function authorizeQuestionChannel(
  shell: Shell,
  personId: string,
  socketId: string,
  { channel, name }: { channel: QuestionChannel; name: string },
): Promise<ChannelAuthorization> {
  const { cohortId, questionId, audience } = channel
  const member = await takeMembership(shell, personId, cohortId)
  if (audience === 'lead') requirePermission(member, 'stimulus.lead')
  await takeQuestion(shell.database.db, member, questionId)
  return shell.publisher.authorizeChannel(socketId, name)
}
