import { IconEye } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './fields.module.css'

export type SeenBy = 'everybody' | 'advisor' | 'beneficiary' | 'earned' | 'supervision'

/** What a field is, and who reads it. */
export function FieldHead({ label, seenBy, note }: { label: string; seenBy: SeenBy; note?: ReactNode }) {
  const t = useTranslations('situationEditor.seenBy')
  return (
    <div className={classes.head}>
      <h2>{label}</h2>
      <span className={classes.seen}>
        <IconEye size={15} stroke={1.5} aria-hidden="true" />
        {t(seenBy)}
      </span>
      {note ? <div className={classes.note}>{note}</div> : null}
    </div>
  )
}
