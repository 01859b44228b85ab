'use client'

import { notifications } from '@mantine/notifications'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import type { DraftSnapshot, Other } from '@/client/library/draft-keeper'
import type { TextAside } from '@/domain/library/text-aside'
import { type DraftGrid, draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { type DraftEdit, editsBetween } from '@/domain/observation/editing/edits-between'
import { gridFaults } from '@/domain/observation/editing/grid-faults'
import type { GridFault } from '@/domain/observation/grid-fault'
import { type Act, doneAgain, type History, noHistory, noted, stillOwn, takenBack } from './edit-history'
import type { Item } from './item'
import { openKeeper } from './open-keeper'
import { isThere, type Selection } from './selection'

/** What the parts of the editor share. */
export type GridEditor = {
  readonly cohortId: string
  readonly item: Item
  readonly draft: DraftGrid
  /** The revision of the item that this page knows, also right after something was saved. */
  revisionNow(): number
  readonly aside: readonly TextAside[]
  readonly faults: readonly GridFault[]
  readonly mayWrite: boolean
  readonly saveState: DraftSnapshot['state']
  readonly refusal: unknown
  readonly mayUndo: boolean
  readonly mayRedo: boolean
  /** Who else has the grid open. */
  readonly others: readonly Other[]
  readonly selected: Selection
  select(selection: Selection): void
  /** An act of the person: what the draft is after it. Gives what `takeBack` takes back; null where nothing came of it. */
  change(act: (draft: DraftGrid) => DraftGrid): Act | null
  /** Takes back this act, whatever was done since; nothing where it was taken back before. */
  takeBack(act: Act | null): void
  undo(): void
  redo(): void
  /** Sends what waits; whether the server has all of it. */
  settleAll(): Promise<boolean>
  /** Reads the item again, after an act upon the whole of it. */
  readAgain(): Promise<void>
}

export const GridEditorContext = createContext<GridEditor | null>(null)

export function useEditor(): GridEditor {
  const editor = use(GridEditorContext)
  if (!editor) throw new Error('a part of the grid editor outside of it')
  return editor
}

/** The draft of a grid on this page: shown at once, saved in the background, joined with what others write. */
export function useGridEditor(cohortId: string, key: string): GridEditor {
  const t = useTranslations('grids.editor')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const name = useMemo(() => ({ cohortId, kind: 'grid' as const, key }), [cohortId, key])
  const options = trpc.library.editor.queryOptions(name, { staleTime: Number.POSITIVE_INFINITY })
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const { data: item } = useSuspenseQuery(options)
  const mayWrite = item.rights.mayWrite && !item.isArchived
  const [keeper] = useState(() =>
    openKeeper(item, `${me.person?.id}.grid.${key}`, {
      save: (edits) =>
        client.library.save.mutate({
          ...name,
          edits: edits.map((each) => ({ ...each, path: [...each.path] })),
        }),
      look: (place) => client.library.look.mutate({ ...name, place }),
      async read() {
        await queries.invalidateQueries({ queryKey: options.queryKey })
        return queries.getQueryData(options.queryKey) ?? null
      },
    }),
  )
  const { content, aside, others, state, refusal } = useSyncExternalStore(
    keeper.subscribe,
    keeper.getSnapshot,
    keeper.getFirst,
  )
  const draft = useMemo(() => draftGridSchema.parse(content), [content])
  const [chosen, select] = useState<Selection>(() => firstOf(draft))
  const selected = isThere(chosen, draft) ? chosen : firstOf(draft)
  const [history, setHistory] = useState<History>(noHistory)
  const now = useRef({ draft, history })
  now.current = { draft, history }
  useEffect(() => (mayWrite ? keeper.start() : undefined), [keeper, mayWrite])
  useEffect(() => keeper.stand(`${selected.part}.${selected.key}`), [keeper, selected.part, selected.key])
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
    }
  }, [keeper])

  const carryOut = useCallback(
    (edits: readonly DraftEdit[]) => {
      if (!keeper.editAll(edits)) return false
      now.current = { ...now.current, draft: draftGridSchema.parse(keeper.getSnapshot().content) }
      return true
    },
    [keeper],
  )
  const change = useCallback(
    (act: (draft: DraftGrid) => DraftGrid) => {
      const before = now.current.draft
      const after = act(before)
      const edits = editsBetween(before, after)
      if (!mayWrite || edits.length === 0 || !carryOut(edits)) return null
      now.current = { ...now.current, history: noted(now.current.history, before, after) }
      setHistory(now.current.history)
      return now.current.history.acts.at(-1) ?? null
    },
    [carryOut, mayWrite],
  )
  const step = useCallback(
    (of: (history: History) => ReturnType<typeof takenBack>) => {
      const found = mayWrite ? of(now.current.history) : null
      if (!found) return
      const { edits, left } = stillOwn(now.current.draft, found.edits)
      if (edits.length > 0 && !carryOut(edits)) return
      now.current = { ...now.current, history: found.history }
      setHistory(found.history)
      if (left > 0) notifications.show({ message: t('keptOthers', { count: left }) })
    },
    [carryOut, mayWrite, t],
  )
  const faults = useMemo(() => gridFaults(draft), [draft])
  return {
    cohortId,
    item,
    draft,
    aside,
    faults,
    mayWrite,
    refusal,
    others,
    selected,
    select,
    change,
    saveState: state,
    mayUndo: mayWrite && history.acts.length > 0,
    mayRedo: mayWrite && history.takenBack.length > 0,
    takeBack: (act) => act && step((past) => takenBack(past, act)),
    undo: () => step((past) => takenBack(past)),
    redo: () => step(doneAgain),
    revisionNow: () => keeper.getSnapshot().revision,
    settleAll: keeper.settleAll,
    readAgain: keeper.refresh,
  }
}

function firstOf({ families, codes }: DraftGrid): Selection {
  const first = codes.find(({ family }) => family === families[0]?.key)
  return first ? { part: 'codes', key: first.key } : { part: 'grid', key: 'grid' }
}
