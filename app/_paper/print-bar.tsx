import { IconChevronLeft } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { PdfLink } from './pdf-link'
import styles from './print-bar.module.css'
import { PrintButton } from './print-button'

/** Actions on the paper; not printed. Plain links: Next would fetch its own ahead, and that would be recorded as opened. */
export async function PrintBar({ liveSessionId }: { liveSessionId: string }) {
  const t = await getTranslations('paper.print')
  return (
    <header className={styles.bar}>
      <ButtonAnchor href={`/sessions/${liveSessionId}`} kind="ghost">
        <IconChevronLeft size={18} stroke={1.75} aria-hidden />
        {t('back')}
      </ButtonAnchor>
      <p>{t('lead')}</p>
      <PdfLink liveSessionId={liveSessionId} label={t('pdf')} />
      <PrintButton label={t('print')} />
    </header>
  )
}
