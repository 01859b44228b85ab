import { useLocale, useTranslations } from 'next-intl'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import { receiptNumber } from '@/domain/live-session/recording/receipt'
import classes from './receipts.module.css'

type Receipt = RouterOutputs['installation']['receipts']['receipts'][number]

/** One receipt: its number, when and why something was destroyed, and how much it was. */
export function ReceiptRow({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('administration.receipts')
  const dates = useOwnDates()
  const size = useSize()
  const { at, completedAt, why, tracks, chunks, bytes, keys, devices, away, liveSessionId } = receipt
  const said = (moment: number) => ({ day: dates.date(moment, Date.now()), time: dates.time(moment) })
  return (
    <li className={classes.receipt}>
      <div className={classes.head}>
        <b>{t('number', { number: receiptNumber(receipt) })}</b>
        <span>
          {t('at', said(at))}
          {completedAt === null ? '' : `, ${t('completed', said(completedAt))}`}
        </span>
      </div>
      <p>{t('why', { why })}</p>
      <p>{t('size', { tracks, chunks, size: size(bytes), keys: keys.length })}</p>
      <p>{t('devices', { count: devices, away })}</p>
      <details>
        <summary>{t('ids')}</summary>
        <ul className={classes.ids}>
          <li>{t('interview', { id: liveSessionId })}</li>
          {keys.map(({ keyId, fingerprint }) => (
            <li key={keyId}>{t('key', { id: keyId, fingerprint: inGroups(fingerprint) })}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** A fingerprint of 64 signs is one word, which no line of a phone holds. */
function inGroups(fingerprint: string): string {
  return fingerprint.replace(/.{16}(?=.)/gu, '$& ')
}

/** « 320 ko », « 4,1 Mo ». */
function useSize(): (bytes: number) => string {
  const t = useTranslations('administration.receipts')
  const locale = useLocale()
  return (bytes) => {
    const isLarge = bytes >= 1_000_000
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: isLarge ? 1 : 0 })
    return t(isLarge ? 'mb' : 'kb', { count: number.format(bytes / (isLarge ? 1_000_000 : 1_000)) })
  }
}
