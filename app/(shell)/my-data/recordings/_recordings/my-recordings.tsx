'use client'

import { IconChevronLeft } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Stack } from '@/app/_kit/layout/layout'
import { Table } from '@/app/_kit/table/table'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Ledger } from './ledger'
import { receiptsIn } from './mine'
import classes from './my-recordings.module.css'
import { Receipt } from './receipt'
import { RecordingRow } from './recording-row'
import rows from './recording-row.module.css'
import shared from './shared.module.css'

/** What was recorded of the person signed in, what became of it, and what they said of being recorded. */
export function MyRecordings() {
  const t = useTranslations('myRecordings')
  const { data } = useSuspenseQuery(useTRPC().personalData.recordings.queryOptions())
  const receipts = receiptsIn(data)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = receipts.find(({ receipt }) => receipt.id === chosen) ?? receipts[0]
  return (
    <div {...useInertUntilHydrated()}>
      <Link href="/my-data" className={shared.back}>
        <IconChevronLeft size={16} stroke={1.5} aria-hidden="true" />
        {t('back')}
      </Link>
      <PageHead title={t('title')} line={t('line')} />
      <div className={classes.columns}>
        <Stack gap="6" shrinks>
          <div className={shared.card}>
            {data.recordings.length === 0 ? (
              <p className={shared.none}>{t('none')}</p>
            ) : (
              <Table
                caption={t('title')}
                className={`${shared.table} ${rows.recordings}`}
                columns={[
                  { title: t('column.what') },
                  { title: t('column.until') },
                  { title: t('column.opened') },
                  { title: t('column.act'), isTitleHidden: true },
                ]}
              >
                {data.recordings.map((recording) => (
                  <RecordingRow
                    key={recording.liveSessionId}
                    recording={recording}
                    onShow={setChosen}
                    onWithdrawn={() => setChosen(null)}
                  />
                ))}
              </Table>
            )}
          </div>
          <Ledger lines={data.ledger} form={data.form} />
        </Stack>
        <Stack as="aside" gap="4" shrinks aria-label={t('receipt.title')}>
          {shown ? (
            <div className={classes.beside}>
              <Receipt {...shown} form={data.form} />
            </div>
          ) : null}
          <section className={classes.side} aria-labelledby="about-withdrawing">
            <h2 id="about-withdrawing">{t('withdraw.title')}</h2>
            <p>{t('withdraw.body')}</p>
            <p>{t('withdraw.other')}</p>
            <p className={shared.quiet}>{t('withdraw.never')}</p>
          </section>
        </Stack>
      </div>
    </div>
  )
}
