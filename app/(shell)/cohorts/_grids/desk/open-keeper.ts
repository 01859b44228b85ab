import { reasonOf } from '@/app/_trpc/reason-of'
import { openDraftStorage } from '@/app/(shell)/cohorts/_library/draft-storage'
import { createDraftKeeper, type DraftPorts } from '@/client/library/draft-keeper'
import type { ServerDraft } from '@/domain/library/draft-sync'
import type { Item } from './item'

type Ports = Pick<DraftPorts, 'save' | 'look'> & { readonly read: () => Promise<Item | null> }

/** Opens the draft of a grid on this page, with what an earlier page could not deliver. */
export function openKeeper(item: Item, keptAs: string, { save, look, read }: Ports) {
  const storage = openDraftStorage(keptAs)
  return createDraftKeeper(serverDraft(item), storage.takeOver(), {
    ...{ save, look },
    async read() {
      const found = await read()
      return found && serverDraft(found)
    },
    keep: storage.keep,
    isRefusal: (error) => !['unreachable', 'internal', 'tooManyCommands'].includes(reasonOf(error)),
  })
}

function serverDraft({ state, revision }: Item): ServerDraft {
  return { content: state?.content ?? {}, revision, aside: state?.aside ?? [] }
}
