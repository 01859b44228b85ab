'use client'

import { IconCheck, IconDownload } from '@tabler/icons-react'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { PersonForm } from '@/domain/person/person-form'
import { sayReceipt } from '@/reading/recordings/say-receipt'
import type { Recording } from './mine'
import classes from './receipt.module.css'
import shared from './shared.module.css'

type ReceiptProps = {
  readonly recording: Recording
  readonly receipt: Recording['receipts'][number]
  readonly form: PersonForm
}

/** What was destroyed, when, on whose wish, and what is unreadable where. */
export function Receipt({ recording, receipt, form }: ReceiptProps) {
  const t = useTranslations()
  const locale = useLocale()
  const nouns = useNouns()
  const now = useNow().getTime()
  const { head, lines, ids } = sayReceipt({ ...recording, receipt, form }, { locale, t, nouns }, now)
  return (
    <section className={classes.receipt} aria-labelledby="receipt">
      <div className={classes.head}>
        <span className={classes.done}>
          <IconCheck size={18} stroke={2} aria-hidden="true" />
        </span>
        <div>
          <h2 id="receipt">{t('myRecordings.receipt.title')}</h2>
          <p>{head}</p>
        </div>
      </div>
      <dl className={classes.lines}>
        {[...lines, ids].map(({ name, said: [first, ...more] }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {first}
              {more.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.slip}>
        <ButtonAnchor size="s" href={`/my-data/recordings/receipts/${receipt.id}/pdf`} download>
          <IconDownload size={16} stroke={1.5} aria-hidden="true" />
          {t('myRecordings.receipt.keep')}
        </ButtonAnchor>
        {receipt.otherTracks > 0 ? (
          <span className={shared.quiet}>{t('myRecordings.receipt.other')}</span>
        ) : null}
      </div>
    </section>
  )
}
