'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Act } from '@/app/_kit/menu/act-menu'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import type { GivenOwner } from '@/domain/library/item'
import type { Library, ListedGrid } from './listed-grid'

/** What may be done with a grid of the library, besides opening it. */
export function useGridActs(cohortId: string, grid: ListedGrid, title: string, library: Library) {
  const t = useTranslations('grids')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const router = useRouter()
  const messageOf = useErrorMessage()
  const offerUndo = useUndoNotice()
  const [isSharing, setSharing] = useState(false)
  const name = { cohortId, kind: 'grid' as const, key: grid.key }
  const readAgain = () => queries.invalidateQueries({ queryKey: trpc.library.grids.queryKey({ cohortId }) })
  const fail = (error: unknown) => notifications.show({ message: messageOf(error), color: 'breach' })

  const copy = useMutation({
    async mutationFn(owner: GivenOwner) {
      const { key } = await client.library.copy.mutate({ ...name, owner })
      // Two grids of one name cannot be told apart; the new name is there to be written over.
      const edits = (['fr', 'en'] as const).map((language) => ({
        path: ['title', language],
        from: grid.title[language],
        to: grid.title[language] && t('copyTitle', { title: grid.title[language] }),
      }))
      await client.library.save.mutate({ cohortId, kind: 'grid', key, edits })
      return key
    },
    async onSuccess(key) {
      await readAgain()
      router.push(`/cohorts/${cohortId}/grids/${key}`)
    },
    onError: fail,
  })
  const archive = useMutation(
    trpc.library.archive.mutationOptions({
      async onSuccess(_, { isArchived }) {
        await readAgain()
        if (!isArchived)
          return notifications.show({ id: `grid-${grid.key}`, message: t('restored', { title }) })
        offerUndo({
          id: `grid-${grid.key}`,
          message: t('archived', { title }),
          onUndo: () => archive.mutate({ ...name, isArchived: false }),
        })
      },
      onError: fail,
    }),
  )
  const share = useMutation(
    trpc.library.share.mutationOptions({
      async onSuccess() {
        await readAgain()
        notifications.show({ message: t('shared', { title }) })
      },
      onError: fail,
    }),
  )

  const more: Act[] = [
    ...(library.mayGiveToOrganisation
      ? [{ key: 'copy', label: t('copyOrganisation'), onAct: () => copy.mutate('organisation') }]
      : []),
    ...(library.mayGiveToOrganisation && grid.owner === 'cohort' && grid.mayWrite
      ? [{ key: 'share', label: t('share'), onAct: () => setSharing(true) }]
      : []),
    ...(grid.mayWrite
      ? [
          {
            key: 'archive',
            label: t(grid.isArchived ? 'restore' : 'archive'),
            onAct: () => archive.mutate({ ...name, isArchived: !grid.isArchived }),
          },
        ]
      : []),
  ]
  return {
    more,
    isSharing,
    isCopying: copy.isPending,
    copy: (owner: GivenOwner) => copy.mutate(owner),
    share: () => share.mutate(name),
    keep: () => setSharing(false),
  }
}
