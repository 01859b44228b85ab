'use client'

import { IconChevronLeft } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { receiptsIn } from './mine'
import { Receipt } from './receipt'
import classes from './receipt.module.css'
import shared from './shared.module.css'

/** One receipt on a page of its own. */
export function ReceiptPage({ receiptId }: { receiptId: string }) {
  const t = useTranslations('myRecordings')
  const { data } = useSuspenseQuery(useTRPC().personalData.recordings.queryOptions())
  const found = receiptsIn(data).find(({ receipt }) => receipt.id === receiptId)
  return (
    <div>
      <Link href="/my-data/recordings" className={shared.back}>
        <IconChevronLeft size={16} stroke={1.5} aria-hidden="true" />
        {t('title')}
      </Link>
      <PageHead title={t('receipt.page')} />
      <div className={classes.alone}>
        {found ? (
          <Receipt {...found} form={data.form} />
        ) : (
          <p className={shared.quiet}>{t('receipt.none')}</p>
        )}
      </div>
    </div>
  )
}
