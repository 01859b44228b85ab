'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { useCohortDates } from '@/app/(shell)/_shell/use-cohort-dates'
import { draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import { Changes } from './changes'
import styles from './versions.module.css'

/** All versions of the grid, each with what tells it from the one before, and a way to start from it again. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('grids.editor')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const words = useGridWords()
  const messageOf = useErrorMessage()
  const { cohortId, item, draft, revisionNow, mayWrite, settleAll, readAgain } = useEditor()
  const dates = useCohortDates(cohortId)
  const now = useNow().getTime()
  const name = { cohortId, kind: 'grid' as const, key: item.key }
  const { data: versions, error } = useQuery(trpc.library.versions.queryOptions(name))
  const restore = useMutation(
    trpc.library.restore.mutationOptions({
      async onSuccess(_, { version }) {
        await readAgain()
        notifications.show({ message: t('versionRestored', { version }) })
        onClose()
      },
      onError(failure) {
        notifications.show({ message: messageOf(failure), color: 'breach' })
        return readAgain()
      },
    }),
  )
  return (
    <Dialog
      title={t('versionsTitle', { title: words.text(draft.title) })}
      size={640}
      closeLabel={common('close')}
      onClose={onClose}
    >
      {error ? <p role="alert">{messageOf(error)}</p> : null}
      <ol className={styles.versions}>
        {versions?.map(({ version, at, by, content }, index) => {
          const before = versions[index + 1]
          const [was, is] = [before?.content, content].map((each) => draftGridSchema.safeParse(each).data)
          return (
            <li key={version}>
              <div>
                <b>{t('versionLine', { version })}</b>
                <small>
                  {by ? t('versionBy', { name: by, day: dates.date(at, now) }) : t('versionBuiltIn')}
                </small>
              </div>
              {mayWrite ? (
                <ConfirmedButton
                  label={t('restoreVersion')}
                  describedAs={t('restoreOf', { version })}
                  title={t('restoreTitle', { version })}
                  body={t('restoreBody')}
                  confirm={t('restoreVersion')}
                  isBusy={restore.isPending}
                  onConfirm={async () => {
                    if (await settleAll()) restore.mutate({ ...name, version, revision: revisionNow() })
                  }}
                />
              ) : null}
              {was && is && before ? (
                <Disclosure title={t('since', { version: before.version })}>
                  <Changes before={was} after={is} />
                </Disclosure>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
