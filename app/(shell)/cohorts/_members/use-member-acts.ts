import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { Role } from '@/domain/access/roles'
import { agreementOf } from '@/reading/words/nouns'
import type { Assignments } from '../_people/share-out-dialog'
import { useActOptions } from '../_people/use-act-options'
import type { Member } from './use-members'

/** What a coordinator does to members. Each act is done at once and can be taken back; a refusal leaves the list as it is. */
export function useMemberActs(cohortId: string) {
  const t = useTranslations('cohort.members')
  const share = useTranslations('cohort.shareOut')
  const nouns = useNouns()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const offerUndo = useUndoNotice()
  const options = useActOptions()
  const changing = useMutation(trpc.cohort.changeRoles.mutationOptions(options))
  const removing = useMutation(trpc.cohort.removeMembers.mutationOptions(options))
  const sharing = useMutation(trpc.cohort.shareOut.mutationOptions(options))
  const [asked, setAsked] = useState<{ members: readonly Member[]; assignments: Assignments } | null>(null)
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

  /** Asks first where a person to be removed supervises interviews to come. */
  async function remove(members: readonly Member[]) {
    const personIds = members.map(({ personId }) => personId)
    const found = await queryClient
      .fetchQuery(trpc.cohort.assignments.queryOptions({ cohortId, personIds }, { staleTime: 0 }))
      // Where it cannot be read, removing is refused or done as before.
      .catch(() => null)
    if (found && found.interviews.length > 0) setAsked({ members, assignments: found })
    else removeNow(members)
  }

  async function removeSharing(members: readonly Member[], amongIds: string[]) {
    const personIds = members.map(({ personId }) => personId)
    if (amongIds.length > 0) {
      try {
        const { shared, left } = await sharing.mutateAsync({ cohortId, personIds, amongIds })
        notifications.show({ message: share('done', { shared, left }) })
      } catch {
        return
      }
    }
    setAsked(null)
    removeNow(members)
  }

  function removeNow(members: readonly Member[]) {
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
    remove: (members: readonly Member[]) => void remove(members),
    /** What is asked before members go who supervise interviews to come; null: nothing. */
    asked,
    removeSharing,
    keepAsked: () => setAsked(null),
    letBackIn: (personId: string) => returning.mutate({ cohortId, personIds: [personId] }),
    isBusy: sharing.isPending || changing.isPending || removing.isPending || returning.isPending,
  }
}

export type MemberActs = ReturnType<typeof useMemberActs>
