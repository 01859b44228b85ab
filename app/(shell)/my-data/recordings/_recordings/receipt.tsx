'use client'

import { IconCheck, IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import type { PersonForm } from '@/domain/person/person-form'
import { type Destruction, type Recording, receiptNumber } from './mine'
import classes from './my-recordings.module.css'
import { useReceiptLines } from './use-receipt-lines'

type ReceiptProps = { recording: Recording; destruction: Destruction; form: PersonForm }

/** What was destroyed, when, on whose wish, and what is unreadable where. */
export function Receipt({ recording, destruction, form }: ReceiptProps) {
  const t = useTranslations('myRecordings.receipt')
  const { head, lines } = useReceiptLines(recording, destruction, form)
  const number = receiptNumber(destruction)

  function keep() {
    const text = [t('title'), head, '', ...lines.map(({ name, said }) => `${name}\t${said.join(' · ')}`)]
    const address = URL.createObjectURL(new Blob([`${text.join('\n')}\n`], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${t('file', { number })}.txt`
    link.click()
    URL.revokeObjectURL(address)
  }

  return (
    <section className={classes.receipt} aria-labelledby="receipt">
      <div className={classes.receiptHead}>
        <span className={classes.done}>
          <IconCheck size={18} stroke={2} aria-hidden="true" />
        </span>
        <div>
          <h2 id="receipt">{t('title')}</h2>
          <p>{head}</p>
        </div>
      </div>
      <dl className={classes.lines}>
        {lines.map(({ name, said: [first, ...more] }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {first}
              {more.map((line) => (
                <span key={line} className={classes.under}>
                  {line}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.slip}>
        <Button size="s" onClick={keep}>
          <IconDownload size={16} stroke={1.5} aria-hidden="true" />
          {t('keep')}
        </Button>
        {destruction.otherTracks > 0 ? <span className={classes.quiet}>{t('other')}</span> : null}
      </div>
    </section>
  )
}
