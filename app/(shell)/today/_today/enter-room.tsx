'use client'

import { notifications } from '@mantine/notifications'
import { IconArrowRight } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { newId } from '@/client/new-id'
import type { SessionCard } from '../../_sessions/people'

type EnterRoomProps = { card: SessionCard; isFirst: boolean }

/**
 * The whole way into a room in one press: at its hour a room that waits is opened, for everybody, and entered. In a new tab, or
 * before the page runs, the link leads to the room as it stands.
 */
export function EnterRoom({ card, isFirst }: EnterRoomProps) {
  const t = useTranslations('today')
  const router = useRouter()
  const messageOf = useErrorMessage()
  const open = useMutation(useTRPC().liveSession.command.mutationOptions())
  const href = `/sessions/${card.id}`

  async function enter(event: MouseEvent) {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey
    if (card.status !== 'scheduled' || isElsewhere) return
    event.preventDefault()
    if (open.isPending) return
    try {
      const request = { id: newId(), at: Date.now(), command: { type: 'openBriefing' as const } }
      await open.mutateAsync({ liveSessionId: card.id, ...request })
    } catch (error) {
      // Refused, the room says itself how it stands; without an answer it could not be shown either.
      if (reasonOf(error) === 'unreachable') {
        notifications.show({ color: 'breach', message: messageOf(error) })
        return
      }
    }
    router.push(href)
  }

  return (
    <ButtonLink
      href={href}
      size="l"
      kind={isFirst ? 'primary' : 'plain'}
      data-lead={isFirst || undefined}
      aria-busy={open.isPending || undefined}
      onClick={(event) => void enter(event)}
    >
      {t('enter')}
      <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
    </ButtonLink>
  )
}
