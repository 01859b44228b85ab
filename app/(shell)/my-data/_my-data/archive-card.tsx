'use client'

import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import { isUnderWay } from '@/domain/personal-data/archive-state'
import { ArchiveParts } from './archive-parts'
import classes from './side-card.module.css'
import { useSize } from './use-size'

const lookMs = 1_500

/** The person's own archive: asked for, being made, ready for a day. */
export function ArchiveCard() {
  const t = useTranslations('kept.archive')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const locale = useLocale()
  const asked = trpc.personalData.archive.queryOptions()
  const { data: archive } = useQuery({
    ...asked,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? lookMs : false),
  })
  const set = (next: typeof archive) => queries.setQueryData(asked.queryKey, next)
  const onError = (error: unknown) => {
    notifications.show({ color: 'breach', message: messageOf(error) })
    void queries.invalidateQueries({ queryKey: asked.queryKey })
  }
  const make = useMutation(trpc.personalData.makeArchive.mutationOptions({ onSuccess: set, onError }))
  const drop = useMutation(trpc.personalData.dropArchive.mutationOptions({ onError }))
  const state = archive?.state ?? 'none'
  const isMade = archive && isUnderWay(archive.state)
  const head = useFocusAfterActs(state)

  function askFor() {
    make.mutate({ language: locale })
  }

  async function dropIt(said: 'cancelled' | 'deleted') {
    await drop.mutateAsync()
    set(null)
    notifications.show({ message: t(said) })
  }

  return (
    <section className={classes.card} data-leads="" aria-labelledby="my-archive">
      <div className={classes.head}>
        <h2 ref={head} id="my-archive" tabIndex={-1}>
          {t('title')}
        </h2>
        {isMade ? <span>{t('percent', { percent: archive.percent })}</span> : null}
      </div>
      {isMade ? (
        <>
          <div
            className={classes.bar}
            role="progressbar"
            aria-label={t('progress')}
            aria-valuenow={archive.percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ width: `${archive.percent}%` }} />
          </div>
          <ArchiveParts progress={archive.progress} />
          <p className={classes.text}>{t('underWay')}</p>
        </>
      ) : null}
      {archive?.state === 'ready' ? (
        <>
          <ArchiveParts progress={archive.progress} />
          <Ready
            bytes={archive.bytes ?? 0}
            expiresAt={archive.expiresAt ?? 0}
            failed={archive.progress.pdfs?.failed ?? 0}
          />
        </>
      ) : null}
      {state === 'none' ? <p className={classes.text}>{t('lead')}</p> : null}
      {state === 'failed' || state === 'forgotten' ? (
        <p className={classes.text} role="status">
          {t(state)}
        </p>
      ) : null}
      <Row gap="2" wraps>
        {archive?.state === 'ready' ? (
          <>
            <ButtonAnchor href="/my-data/archive.zip" size="s" kind="primary" download>
              <IconDownload size={16} stroke={1.5} aria-hidden="true" />
              {t('download')}
            </ButtonAnchor>
            <Button size="s" busy={make.isPending} onClick={askFor}>
              {t('again')}
            </Button>
            <ConfirmedButton
              label={t('delete.label')}
              describedAs={t('delete.describedAs')}
              title={t('delete.title')}
              body={t('delete.body')}
              confirm={t('delete.label')}
              isBusy={drop.isPending}
              onConfirm={() => void dropIt('deleted')}
            />
          </>
        ) : null}
        {isMade ? (
          <Button size="s" kind="ghost" busy={drop.isPending} onClick={() => void dropIt('cancelled')}>
            {t('cancel')}
          </Button>
        ) : null}
        {archive?.state === 'ready' || isMade ? null : (
          <Button size="s" busy={make.isPending} onClick={askFor}>
            {t('make')}
          </Button>
        )}
      </Row>
      <HiddenText as="p" role="status">
        {archive?.state === 'ready' ? t('readyAnnounced') : ''}
      </HiddenText>
    </section>
  )
}

function Ready({ bytes, expiresAt, failed }: { bytes: number; expiresAt: number; failed: number }) {
  const t = useTranslations('kept.archive')
  const size = useSize()
  const dates = useOwnDates()
  const now = useNow().getTime()
  return (
    <>
      <p className={classes.text}>
        {t('ready', { size: size(bytes), day: dates.day(expiresAt, now), time: dates.time(expiresAt) })}
      </p>
      {failed > 0 ? <p className={classes.text}>{t('pdfFailed', { count: failed })}</p> : null}
    </>
  )
}

/** A pressed button disappears with its state: the focus moves from the card's content to its title. */
function useFocusAfterActs(state: string) {
  const head = useRef<HTMLHeadingElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement === document.body) head.current?.focus({ preventScroll: true })
  }, [state])
  return head
}
