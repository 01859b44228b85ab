'use client'

import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { type Locale, locales } from '@/domain/localized'
import classes from './publish.module.css'
import type { ItemAddress, OpenDraft } from './use-draft'

type PublishProps = {
  address: ItemAddress
  open: OpenDraft
  /** Why it cannot be published yet, each with the field to go to. */
  reasons: readonly { readonly at: string; readonly said: ReactNode }[]
  /** The languages in which all of it is written. */
  languages: readonly Locale[]
  onGo: (at: string) => void
}

/** Makes the draft the next version: asks once, or says what is missing and leads there. */
export function Publish({ address, open, reasons, languages, onGo }: PublishProps) {
  const t = useTranslations('library.publish')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const { editor, keeper, hasDraft, readAll } = open
  const [isAsking, setAsking] = useState(false)
  const version = (editor.state?.latest ?? 0) + 1
  const publishing = useMutation(
    useTRPC().library.publish.mutationOptions({
      onSuccess: (published) => {
        notifications.show({ message: t('done', { version: published.version }) })
      },
      onSettled: readAll,
    }),
  )
  const isMissing = reasons.length > 0
  const only = languages.length < locales.length ? (languages[0] ?? 'fr') : null

  async function publish() {
    if (await keeper.settleAll()) publishing.mutate({ ...address, revision: keeper.getSnapshot().revision })
  }

  return (
    <>
      <Button kind="primary" busy={publishing.isPending} disabled={!hasDraft} onClick={() => setAsking(true)}>
        {t('action', { version })}
      </Button>
      {publishing.error ? <Refusal>{errorMessage(publishing.error)}</Refusal> : null}
      {isAsking && isMissing ? (
        <Dialog
          title={t('notYet', { version })}
          closeLabel={common('close')}
          onClose={() => setAsking(false)}
        >
          <p>{t('missing', { count: reasons.length })}</p>
          <ul className={classes.reasons}>
            {reasons.map(({ at, said }) => (
              <li key={at}>
                <Button
                  kind="ghost"
                  size="s"
                  onClick={() => {
                    setAsking(false)
                    // The dialog gives the focus back as it closes: the field asks for it after that.
                    setTimeout(() => onGo(at), 350)
                  }}
                >
                  {said}
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
      <ConfirmDialog
        opened={isAsking && !isMissing}
        title={t('title', { version })}
        body={[t('body'), only && t('oneLanguage', { language: only })].filter(Boolean).join(' ')}
        confirm={t('confirm', { version })}
        keep={common('cancel')}
        onConfirm={() => void publish()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
