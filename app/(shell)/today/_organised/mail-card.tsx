'use client'

import { notifications } from '@mantine/notifications'
import { IconMailX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { sendEach } from '@/app/_trpc/send-each'
import type { OrganisedDay } from './day'
import classes from './organised.module.css'

/** What has left today, what could not, and the ways to mend it. */
export function MailCard({ day }: { day: OrganisedDay }) {
  const t = useTranslations('today.mail')
  const kinds = useTranslations('outbox')
  const { cohortId, mail } = day
  const again = mail.letters.filter(({ maySendAgain }) => maySendAgain)
  return (
    <section className={classes.card} aria-labelledby={`mail-${cohortId}`}>
      <Row gap="2" align="center" justify="space-between" wraps>
        <h2 id={`mail-${cohortId}`}>{t('title')}</h2>
        {mail.givenUp > 0 ? (
          <Tag tone="breach">
            <IconMailX size={16} stroke={1.5} aria-hidden="true" />
            {t('givenUp', { count: mail.givenUp })}
          </Tag>
        ) : null}
      </Row>
      <p className={classes.text}>
        {mail.works
          ? t('counts', { sent: mail.sentToday, waiting: mail.waiting })
          : t('off', { waiting: mail.waiting })}
      </p>
      {mail.letters.length > 0 ? (
        <ul className={classes.lines}>
          {mail.letters.map(({ id, kind, to, lastError }) => (
            <li key={id}>
              <span>
                <b>{kinds(`kind.${kind}`)}</b>, {to}
              </span>
              {lastError ? <span className={classes.aside}>{t(`fault.${lastError}`)}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div className={classes.acts}>
        {again.length > 0 && mail.works ? (
          <SendAgain cohortId={cohortId} mailIds={again.map(({ id }) => id)} />
        ) : null}
        <ButtonLink href={`/cohorts/${cohortId}/mail`} size="s" kind={again.length > 0 ? 'ghost' : 'plain'}>
          {t(mail.works ? 'all' : 'copy')}
        </ButtonLink>
      </div>
    </section>
  )
}

type SendAgainProps = { cohortId: string; mailIds: readonly string[] }

function SendAgain({ cohortId, mailIds }: SendAgainProps) {
  const t = useTranslations('today.mail')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const inertUntilHydrated = useInertUntilHydrated()
  const send = useMutation(trpc.mail.sendAgain.mutationOptions())

  async function sendAll() {
    const { answers, refusals } = await sendEach(mailIds, (mailId) => send.mutateAsync({ cohortId, mailId }))
    const count = answers.length
    if (count === 0) notifications.show({ color: 'breach', message: messageOf(refusals[0]) })
    else {
      const unsent = refusals.length
      notifications.show({ message: unsent > 0 ? t('someGo', { count, unsent }) : t('willGo', { count }) })
    }
    await queries.invalidateQueries()
  }

  return (
    <Button {...inertUntilHydrated} size="s" busy={send.isPending} onClick={() => void sendAll()}>
      {t('again', { count: mailIds.length })}
    </Button>
  )
}
