'use client'

import { notifications } from '@mantine/notifications'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconCheck,
  IconCloudOff,
  IconCopy,
  IconHistory,
  IconPencil,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Tag } from '@/app/_kit/marks/tag'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { ExportOne } from '../../_exchange/export-one'
import { hasDraft } from '../../_library/has-draft'
import { NextStep } from '../../_library/next-step'
import { type GridEditor, useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import { VersionsDialog } from '../side/versions-dialog'
import styles from './editor.module.css'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the grid is called and where its draft stands, with the acts upon the whole of it. */
export function EditorHead() {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { cohortId, item, draft, others, mayWrite, mayUndo, mayRedo, undo, redo } = useEditor()
  const [dialog, setDialog] = useState<'versions' | null>(null)
  const latest = item.state?.latest ?? null
  const hasDraft = useHasDraft()
  const { copiedFrom } = item
  return (
    <header className={styles.head}>
      <ButtonLink kind="ghost" size="s" square href={`/cohorts/${cohortId}/grids`} aria-label={t('back')}>
        <IconArrowLeft size={18} stroke={1.5} aria-hidden="true" />
      </ButtonLink>
      <h1>{words.text(draft.title)}</h1>
      <div className={styles.tags}>
        <Tag tone={hasDraft ? 'accent' : undefined}>
          {hasDraft ? t('draftOf', { version: (latest ?? 0) + 1 }) : t('isVersion', { version: latest ?? 0 })}
        </Tag>
        {copiedFrom ? (
          <Tag>
            <IconCopy size={14} stroke={1.5} aria-hidden="true" />
            {copiedFrom.title
              ? t('copyOf', { title: words.text(copiedFrom.title), version: copiedFrom.version ?? 1 })
              : t('copyOfUnknown')}
          </Tag>
        ) : null}
      </div>
      <div className={styles.acts}>
        <p className={styles.others} role="status">
          {others.length > 0
            ? t('others', { names: others.map(({ name }) => name).join(', '), count: others.length })
            : null}{' '}
          {mayWrite ? null : t('readOnly')}
        </p>
        {mayWrite ? (
          <>
            <SaveState />
            <Button kind="ghost" size="s" square aria-label={t('undo')} disabled={!mayUndo} onClick={undo}>
              <IconArrowBackUp {...icon} />
            </Button>
            <Button kind="ghost" size="s" square aria-label={t('redo')} disabled={!mayRedo} onClick={redo}>
              <IconArrowForwardUp {...icon} />
            </Button>
          </>
        ) : null}
        <Button kind="ghost" size="s" onClick={() => setDialog('versions')}>
          <IconHistory {...icon} />
          {t('versions')}
        </Button>
        <ExportOne cohortId={cohortId} kind="grid" itemKey={item.key} latest={latest} size="s" />
        {mayWrite && hasDraft ? <Discard /> : null}
        {mayWrite && hasDraft ? (
          <Publish />
        ) : (
          <NextStep address={{ cohortId, kind: 'grid', key: item.key }} latest={latest} size="s" />
        )}
      </div>
      {dialog === 'versions' ? <VersionsDialog onClose={() => setDialog(null)} /> : null}
    </header>
  )
}

function useHasDraft(): boolean {
  const { item, saveState, revisionNow } = useEditor()
  return hasDraft(item, { state: saveState, revision: revisionNow() })
}

const saveWords = {
  saved: 'saved',
  waiting: 'unsaved',
  sending: 'saving',
  unreachable: 'offline',
  refused: 'unsaved',
} as const
const saveIcons = {
  saved: IconCheck,
  waiting: IconPencil,
  sending: IconPencil,
  unreachable: IconCloudOff,
  refused: IconCloudOff,
}

/** Whether the server has what is written; the width is kept for the longest wording. */
function SaveState() {
  const t = useTranslations('grids.editor')
  const messageOf = useErrorMessage()
  const { saveState, refusal } = useEditor()
  const Icon = saveIcons[saveState]
  return (
    <span className={styles.saved} data-state={saveState} role="status">
      <Icon {...icon} />
      {saveState === 'refused' ? messageOf(refusal) : t(saveWords[saveState])}
    </span>
  )
}

/** Makes the draft a version, once nothing stands in the way; says what does. */
function Publish() {
  const t = useTranslations('grids.editor')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const editor = useEditor()
  const { cohortId, item, faults, aside, settleAll, readAgain } = editor
  const [asking, setAsking] = useState(false)
  const version = (item.state?.latest ?? 0) + 1
  const conflicts = faults.filter(({ reason }) => reason.endsWith('otkeyTwice')).length
  const others = faults.length - conflicts + aside.length
  const publish = useMutation(
    trpc.library.publish.mutationOptions({
      async onSuccess(published) {
        await readAgain()
        const key = item.key
        await Promise.all([
          queries.invalidateQueries({ queryKey: trpc.library.grids.queryKey({ cohortId }) }),
          queries.invalidateQueries({ queryKey: trpc.library.gridBase.queryKey({ cohortId, key }) }),
          queries.invalidateQueries(trpc.library.comingUse.queryFilter()),
          queries.invalidateQueries({
            queryKey: trpc.library.versions.queryKey({ cohortId, kind: 'grid', key }),
          }),
        ])
        notifications.show({ message: t('published', { version: published.version }) })
      },
      onError(error) {
        notifications.show({ message: messageOf(error), color: 'breach' })
        return readAgain()
      },
    }),
  )
  const blocked =
    others > 0
      ? t('settle', { count: others + conflicts })
      : conflicts > 0
        ? t('conflicts', { count: conflicts })
        : null
  return (
    <>
      <Button
        kind="primary"
        size="s"
        disabled={blocked !== null}
        busy={publish.isPending}
        onClick={() => setAsking(true)}
      >
        {blocked ?? t('publish', { version })}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('publishTitle', { version })}
        body={t('publishBody')}
        confirm={t('publish', { version })}
        keep={t('cancel')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          const revision = await savedRevision(editor, settleAll)
          if (revision !== null) publish.mutate({ cohortId, kind: 'grid', key: item.key, revision })
        }}
      />
    </>
  )
}

/** Throws away what was written since the latest version; a grid that has none goes with it. */
function Discard() {
  const t = useTranslations('grids.editor')
  const trpc = useTRPC()
  const router = useRouter()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const words = useGridWords()
  const editor = useEditor()
  const { cohortId, item, draft, settleAll, readAgain } = editor
  const [asking, setAsking] = useState(false)
  const discard = useMutation(
    trpc.library.discard.mutationOptions({
      async onSuccess({ isGone }) {
        await queries.invalidateQueries({ queryKey: trpc.library.grids.queryKey({ cohortId }) })
        if (isGone) router.push(`/cohorts/${cohortId}/grids`)
        else await readAgain()
      },
      onError(error) {
        notifications.show({ message: messageOf(error), color: 'breach' })
        return readAgain()
      },
    }),
  )
  return (
    <>
      <Button kind="ghost" size="s" busy={discard.isPending} onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <ConfirmDialog
        danger
        opened={asking}
        title={t('discardTitle', { title: words.text(draft.title) })}
        body={item.state?.latest == null ? `${t('discardBody')} ${t('discardNew')}` : t('discardBody')}
        confirm={t('discard')}
        keep={t('keep')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          const revision = await savedRevision(editor, settleAll)
          if (revision !== null) discard.mutate({ cohortId, kind: 'grid', key: item.key, revision })
        }}
      />
    </>
  )
}

/** The revision of the item once the server has all of the draft; null where that failed. */
async function savedRevision(
  { revisionNow }: GridEditor,
  settleAll: GridEditor['settleAll'],
): Promise<number | null> {
  return (await settleAll()) ? revisionNow() : null
}
