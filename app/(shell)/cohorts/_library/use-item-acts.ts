import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { GivenOwner } from '@/domain/library/item'
import type { ItemAddress } from './use-draft'

type Actable = { readonly address: ItemAddress; readonly title: string }

/** What one may do with a whole item. `pathOf`: where the editor of an item is; `onDone` reads again what the acts changed. */
export function useItemActs(pathOf: (key: string) => string, onDone: () => unknown) {
  const t = useTranslations('library.acts')
  const trpc = useTRPC()
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const offerUndo = useUndoNotice()
  const onError = (error: unknown) => {
    notifications.show({ message: errorMessage(error), color: 'breach' })
  }
  const options = { onError, onSettled: onDone }
  const creating = useMutation(trpc.library.create.mutationOptions(options))
  const copying = useMutation(trpc.library.copy.mutationOptions(options))
  const archiving = useMutation(trpc.library.archive.mutationOptions(options))
  const sharing = useMutation(trpc.library.share.mutationOptions(options))
  const go = { onSuccess: ({ key }: { key: string }) => router.push(pathOf(key)) }

  function archive({ address, title }: Actable, isArchived: boolean) {
    archiving.mutate(
      { ...address, isArchived },
      {
        onSuccess: () =>
          offerUndo({
            id: `archive-${address.key}`,
            message: t(isArchived ? 'archived' : 'broughtBack', { title }),
            onUndo: () => archiving.mutate({ ...address, isArchived: !isArchived }),
          }),
      },
    )
  }

  return {
    isBusy: [creating, copying, archiving, sharing].some(({ isPending }) => isPending),
    create: ({ cohortId, kind }: Omit<ItemAddress, 'key'>, owner: GivenOwner) =>
      creating.mutate({ cohortId, kind, owner }, go),
    copy: ({ address }: Pick<Actable, 'address'>, owner: GivenOwner) =>
      copying.mutate({ ...address, owner }, go),
    archive,
    share: ({ address, title }: Actable) =>
      sharing.mutate(address, { onSuccess: () => notifications.show({ message: t('shared', { title }) }) }),
  }
}
