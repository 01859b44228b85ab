import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import classes from './progress-table.module.css'
import type { ProgressCode } from './series'

/** What the shapes of the table say, each once. */
export function TableLegend({ codes }: { codes: readonly ProgressCode[] }) {
  const t = useTranslations('progress.legend')
  const signs = codes.flatMap(({ shown, missed }) => [shown, missed])
  const once = [...new Map(signs.map((sign) => [`${sign.shape} ${sign.valence}`, sign])).values()]
  if (once.length === 0) return null
  return (
    <span className={classes.legend}>
      {once.map((sign) => (
        <span key={`${sign.shape} ${sign.valence}`}>
          <CodeShape {...sign} size={12} /> {sign.valence ? t(sign.valence) : null}
        </span>
      ))}
      <span>
        <CodeShape shape="focus" valence={null} size={12} /> {t('focus')}
      </span>
    </span>
  )
}
