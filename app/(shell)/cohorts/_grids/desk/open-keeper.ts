import { reasonOf } from '@/app/_trpc/reason-of'
import { createDraftKeeper, type DraftPorts } from '@/client/library/draft-keeper'
import type { ServerDraft } from '@/domain/library/draft-sync'
import { type FieldEdit, fieldEditsSchema } from '@/domain/library/field-edit'
import type { Item } from './item'

type Ports = Pick<DraftPorts, 'save' | 'look'> & { readonly read: () => Promise<Item | null> }

/** Opens the draft of a grid on this page, with what an earlier page could not deliver. */
export function openKeeper(item: Item, keptAs: string, { save, look, read }: Ports) {
  return createDraftKeeper(serverDraft(item), kept(keptAs), {
    ...{ save, look },
    async read() {
      const found = await read()
      return found && serverDraft(found)
    },
    keep(edits) {
      // A browser that keeps nothing still has the page.
      try {
        if (edits.length > 0) localStorage.setItem(keptAs, JSON.stringify(edits))
        else localStorage.removeItem(keptAs)
      } catch {}
    },
    isRefusal: (error) => !['unreachable', 'internal', 'tooManyCommands'].includes(reasonOf(error)),
  })
}

function serverDraft({ state, revision }: Item): ServerDraft {
  return { content: state?.content ?? {}, revision, aside: state?.aside ?? [] }
}

function kept(keptAs: string): readonly FieldEdit[] {
  if (typeof window === 'undefined') return []
  try {
    return fieldEditsSchema.safeParse(JSON.parse(localStorage.getItem(keptAs) ?? '[]')).data ?? []
  } catch {
    return []
  }
}
