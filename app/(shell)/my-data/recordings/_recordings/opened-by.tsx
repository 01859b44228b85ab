import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useList } from '@/app/_kit/text/use-list'
import type { Recording } from './mine'
import classes from './recording-row.module.css'
import shared from './shared.module.css'

/** The other people who opened a recording in the debrief: their initials, and where there is no room for these their number. */
export function OpenedBy({ people }: { people: Recording['openedBy'] }) {
  const t = useTranslations('myRecordings.opened')
  const list = useList()
  if (people.length === 0) return <span className={shared.quiet}>{t('none')}</span>
  const names = list(people.map(({ name }) => name))
  return (
    <span title={names}>
      <span className={classes.faces} aria-hidden="true">
        {people.map(({ personId, name }) => (
          <Avatar key={personId} name={name} personId={personId} size={24} />
        ))}
      </span>
      <span className={classes.count} aria-hidden="true">
        {t('count', { count: people.length })}
      </span>
      <HiddenText>{names}</HiddenText>
    </span>
  )
}
