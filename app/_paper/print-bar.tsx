import { IconChevronLeft, IconDownload } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import buttons from '@/app/_kit/button.module.css'
import styles from './print-bar.module.css'
import { PrintButton } from './print-button'

/** What one does with the paper; not printed itself. Plain links: a page fetched ahead would be written down as opened. */
export async function PrintBar({ liveSessionId }: { liveSessionId: string }) {
  const t = await getTranslations('paper.print')
  return (
    <header className={styles.bar}>
      <a href={`/sessions/${liveSessionId}`} className={`${buttons.btn} ${buttons.ghost}`}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden />
        {t('back')}
      </a>
      <p>{t('lead')}</p>
      <a href={`/sessions/${liveSessionId}/debrief.pdf`} download className={buttons.btn}>
        <IconDownload size={18} stroke={1.5} aria-hidden />
        {t('pdf')}
      </a>
      <PrintButton label={t('print')} />
    </header>
  )
}
