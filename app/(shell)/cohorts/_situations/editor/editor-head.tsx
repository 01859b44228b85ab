'use client'

import {
  IconArchive,
  IconArrowLeft,
  IconBuilding,
  IconCopy,
  IconDotsVertical,
  IconShare,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Tag } from '@/app/_kit/marks/tag'
import { type Act, ActMenu } from '@/app/_kit/menu/act-menu'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import { localize } from '@/domain/localized'
import { ExportOne } from '../../_exchange/export-one'
import { NextStep } from '../../_library/next-step'
import { PeopleHere } from '../../_library/people-here'
import { SavedState } from '../../_library/saved-state'
import type { ItemAddress, OpenDraft } from '../../_library/use-draft'
import { useItemActs } from '../../_library/use-item-acts'
import classes from './editor.module.css'

type EditorHeadProps = {
  address: ItemAddress
  open: OpenDraft
  title: string
  placeOf: (place: string) => string | null
  /** The button that publishes what is being written; null for a reader. */
  publish: ReactNode
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the situation is called and whose it is, whether it is saved, who else is here, and what one may do with it. */
export function EditorHead({ address, open, title, placeOf, publish }: EditorHeadProps) {
  const t = useTranslations('situationEditor')
  const library = useTranslations('library')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { editor, draft, keeper, hasDraft, readAll } = open
  const { rights, owner, isArchived, state, copiedFrom } = editor
  const all = `/cohorts/${address.cohortId}/situations`
  const acts = useItemActs((key) => `${all}/${key}`, readAll)
  const [asking, setAsking] = useState<'discard' | 'share' | null>(null)
  const onError = useErrorNotice()
  const discarding = useMutation(
    trpc.library.discard.mutationOptions({
      onError: (error) => {
        onError(error)
        return readAll()
      },
      onSuccess: async ({ isGone }) => {
        if (!isGone) return readAll()
        router.push(all)
        await queryClient.invalidateQueries(trpc.library.list.queryFilter())
      },
    }),
  )
  const isCohortArchived = useIsArchived(address.cohortId)
  const it = { address, title }
  const menu: Act[] = [
    ...(rights.mayWrite && state?.latest && !isCohortArchived
      ? [
          {
            key: 'duplicate',
            label: library('acts.duplicate'),
            icon: <IconCopy {...icon} />,
            onAct: () => acts.copy(it, 'cohort'),
          },
        ]
      : []),
    ...(rights.mayGiveToOrganisation
      ? [
          {
            key: 'copyAll',
            label: library('acts.copyToOrganisation'),
            icon: <IconBuilding {...icon} />,
            onAct: () => acts.copy(it, 'organisation'),
          },
        ]
      : []),
    ...(rights.mayShare
      ? [
          {
            key: 'share',
            label: library('acts.share'),
            icon: <IconShare {...icon} />,
            onAct: () => setAsking('share'),
          },
        ]
      : []),
    ...(rights.mayWrite && state?.latest
      ? [
          {
            key: 'archive',
            label: library(isArchived ? 'acts.bringBack' : 'acts.archive'),
            icon: <IconArchive {...icon} />,
            onAct: () => acts.archive(it, !isArchived),
          },
        ]
      : []),
    ...(rights.mayWrite && hasDraft
      ? [
          {
            key: 'discard',
            label: library('acts.discard'),
            icon: <IconTrash {...icon} />,
            isDanger: true,
            onAct: () => setAsking('discard'),
          },
        ]
      : []),
  ]

  async function discard() {
    if (await keeper.settleAll()) discarding.mutate({ ...address, revision: keeper.getSnapshot().revision })
  }

  return (
    <header className={classes.head}>
      <ButtonLink href={all} kind="ghost" square aria-label={t('back')}>
        <IconArrowLeft size={18} stroke={1.5} aria-hidden="true" />
      </ButtonLink>
      <h1>{title}</h1>
      <Tag>{library(`owner.${owner}`)}</Tag>
      {isArchived ? <Tag>{library('archivedTag')}</Tag> : null}
      <Tag tone={hasDraft ? 'accent' : undefined}>
        {hasDraft
          ? library('draftOf', { version: (state?.latest ?? 0) + 1 })
          : library('version', { version: state?.latest ?? 0 })}
      </Tag>
      {copiedFrom?.title ? (
        <span className={classes.copied}>
          {library('copiedFrom', { title: localize(copiedFrom.title, locale) })}
        </span>
      ) : null}
      <div className={classes.acts}>
        {rights.mayWrite ? (
          <SavedState cohortId={address.cohortId} draft={draft} storedAt={state?.draft?.savedAt ?? null} />
        ) : null}
        <PeopleHere others={draft.others} placeOf={placeOf} />
        {rights.mayWrite || isCohortArchived ? null : (
          <Button kind="ghost" disabled={acts.isBusy} onClick={() => acts.copy(it, 'cohort')}>
            {library('acts.duplicate')}
          </Button>
        )}
        <ExportOne
          cohortId={address.cohortId}
          kind="scenario"
          itemKey={address.key}
          latest={state?.latest ?? null}
        />
        {menu.length > 0 ? (
          <ActMenu acts={menu}>
            <Button kind="ghost" square aria-label={library('acts.more', { title })}>
              <IconDotsVertical size={18} stroke={1.5} aria-hidden="true" />
            </Button>
          </ActMenu>
        ) : null}
        {hasDraft && publish ? publish : null}
        {(hasDraft && publish) || isCohortArchived ? null : (
          <NextStep address={address} latest={state?.latest ?? null} />
        )}
      </div>
      <ConfirmDialog
        opened={asking !== null}
        title={
          asking === 'share' ? library('acts.shareTitle', { title }) : library('acts.discardTitle', { title })
        }
        body={
          asking === 'share'
            ? library('acts.shareBody')
            : library(state?.latest ? 'acts.discardBody' : 'acts.discardAll')
        }
        confirm={library(asking === 'share' ? 'acts.share' : 'acts.discard')}
        keep={common('cancel')}
        danger={asking === 'discard'}
        onConfirm={() => (asking === 'share' ? acts.share(it) : void discard())}
        onClose={() => setAsking(null)}
      />
    </header>
  )
}
