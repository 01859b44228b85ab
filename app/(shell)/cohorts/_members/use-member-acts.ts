import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { Role } from '@/domain/access/roles'
import { agreementOf } from '@/reading/words/nouns'
import { useActOptions } from '../_people/use-act-options'
import type { Member } from './use-members'

/** What a coordinator does to members. Each act is done at once and can be taken back; a refusal leaves the list as it is. */
export function useMemberActs(cohortId: string) {
  const t = useTranslations('cohort.members')
  const nouns = useNouns()
  const trpc = useTRPC()
  const offerUndo = useUndoNotice()
  const options = useActOptions()
  const changing = useMutation(trpc.cohort.changeRoles.mutationOptions(options))
  const removing = useMutation(trpc.cohort.removeMembers.mutationOptions(options))
  const returning = useMutation(trpc.cohort.letBackIn.mutationOptions(options))

  function changeRoles(members: readonly Member[], to: Role) {
    const changed = members.filter(({ role }) => role !== to)
    const [first] = changed
    if (!first) return
    const changes = changed.map(({ personId, role: from }) => ({ personId, from, to }))
    const back = changed.map(({ personId, role }) => ({ personId, from: to, to: role }))
    changing.mutate(
      { cohortId, changes },
      {
        onSuccess: () =>
          offerUndo({
            id: 'members',
            message: t('roleGiven', {
              count: changed.length,
              name: first.name,
              role: nouns.role(to, agreementOf(changed)),
            }),
            onUndo: () => changing.mutate({ cohortId, changes: back }),
          }),
      },
    )
  }

  function remove(members: readonly Member[]) {
    const [first] = members
    if (!first) return
    const personIds = members.map(({ personId }) => personId)
    removing.mutate(
      { cohortId, personIds },
      {
        onSuccess: () =>
          offerUndo({
            id: 'members',
            message: t('removed', { count: members.length, name: first.name }),
            onUndo: () => returning.mutate({ cohortId, personIds }),
          }),
      },
    )
  }

  return {
    changeRoles,
    remove,
    letBackIn: (personId: string) => returning.mutate({ cohortId, personIds: [personId] }),
    isBusy: changing.isPending || removing.isPending || returning.isPending,
  }
}

export type MemberActs = ReturnType<typeof useMemberActs>
