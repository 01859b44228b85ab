import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { copyText } from '@/app/_kit/copy-text'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { Role } from '@/domain/access/roles'
import { useActOptions } from '../../_people/use-act-options'
import { linksAsText } from './links-as-text'
import type { PendingInvitation } from './use-invitations'

/** What a coordinator does about invitations that wait: give their links by hand, send them again, withdraw them. */
export function useInvitationActs(cohortId: string, areMailed: boolean) {
  const t = useTranslations('cohort.pending')
  const language = useLocale()
  const trpc = useTRPC()
  const offerUndo = useUndoNotice()
  const options = useActOptions()
  const sending = useMutation(trpc.cohort.sendInvitationsAgain.mutationOptions(options))
  const withdrawing = useMutation(trpc.cohort.withdrawInvitations.mutationOptions(options))
  const restoring = useMutation(trpc.cohort.restoreInvitations.mutationOptions(options))
  const nouns = useNouns()
  const changing = useMutation(trpc.cohort.changeInvitationRole.mutationOptions(options))
  const idsOf = (invitations: readonly PendingInvitation[]) => invitations.map(({ id }) => id)

  return {
    async copy(invitations: readonly PendingInvitation[]) {
      const [only, ...others] = invitations
      const text = others.length === 0 ? (only?.url ?? '') : linksAsText(invitations)
      const isCopied = await copyText(text)
      notifications.show({
        id: 'invitations',
        message: t(isCopied ? 'copied' : 'notCopied', { count: invitations.length }),
      })
    },
    sendAgain: (invitations: readonly PendingInvitation[]) =>
      sending.mutate(
        { cohortId, ids: idsOf(invitations), language },
        {
          onSuccess: ({ count }) => {
            notifications.show({
              id: 'invitations',
              message: t(areMailed ? 'sentAgain' : 'prolonged', { count }),
            })
          },
        },
      ),
    changeRole({ id, name, address, role: from }: PendingInvitation, to: Role) {
      changing.mutate(
        { cohortId, id, from, to },
        {
          onSuccess: () =>
            offerUndo({
              id: 'invitations',
              message: t('roleGiven', { name: name ?? address, role: nouns.role(to) }),
              onUndo: () => changing.mutate({ cohortId, id, from: to, to: from }),
            }),
        },
      )
    },
    withdraw: (invitations: readonly PendingInvitation[]) => {
      const ids = idsOf(invitations)
      withdrawing.mutate(
        { cohortId, ids },
        {
          onSuccess: ({ count }) =>
            offerUndo({
              id: 'invitations',
              message: t('withdrawn', { count }),
              onUndo: () => restoring.mutate({ cohortId, ids }),
            }),
        },
      )
    },
    isBusy: sending.isPending || changing.isPending || withdrawing.isPending || restoring.isPending,
  }
}

export type InvitationActs = ReturnType<typeof useInvitationActs>
