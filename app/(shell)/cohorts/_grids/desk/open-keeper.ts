import { isPassing } from '@/app/_trpc/passing'
import { openDraftStorage } from '@/app/(shell)/cohorts/_library/draft-storage'
import { createDraftKeeper, type DraftPorts } from '@/client/library/draft-keeper'
import type { ServerDraft } from '@/domain/library/draft-sync'
import { draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import type { Item } from './item'

type Ports = Pick<DraftPorts, 'save' | 'look'> & { readonly read: () => Promise<Item | null> }

/** Opens the draft of a grid on this page, with what an earlier page could not deliver. */
export function openKeeper(item: Item, keptAs: string, { save, look, read }: Ports) {
  const storage = openDraftStorage(keptAs)
  return createDraftKeeper(serverDraft(item), storage.takeOver(), {
    save,
    look,
    async read() {
      const found = await read()
      return found && serverDraft(found)
    },
    keep: storage.keep,
    isRefusal: (error) => !isPassing(error),
    reads: (content) => draftGridSchema.safeParse(content).success,
  })
}

function serverDraft({ state, revision }: Item): ServerDraft {
  return { content: state?.content ?? {}, revision, aside: state?.aside ?? [] }
}
