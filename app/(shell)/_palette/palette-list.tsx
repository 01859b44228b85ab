import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import type { Entry, EntryGroup } from './entry'
import { matchedParts } from './matched-parts'
import classes from './palette.module.css'

type PaletteListProps = {
  id: string
  groups: readonly EntryGroup[]
  asked: string
  chosenId: string | null
  onChoose: (id: string) => void
  onOpen: () => void
}

/** The entries by group; the chosen one is kept in view. Focus stays in the field above. */
export function PaletteList({ id, groups, asked, chosenId, onChoose, onOpen }: PaletteListProps) {
  const t = useTranslations('palette')
  return (
    <div id={id} role="listbox" aria-label={t('label')} className={classes.list}>
      {groups.map(({ key, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box is no set of fields.
        <div key={key} role="group" aria-labelledby={`${id}-${key}`} className={classes.group}>
          <div id={`${id}-${key}`} className={classes.label}>
            {t(`group.${key}`)}
          </div>
          {entries.map((entry) => (
            <Row
              key={entry.id}
              id={`${id}-${entry.id}`}
              entry={entry}
              asked={asked}
              isChosen={entry.id === chosenId}
              onChoose={() => onChoose(entry.id)}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

type RowProps = {
  id: string
  entry: Entry
  asked: string
  isChosen: boolean
  onChoose: () => void
  onOpen: () => void
}

function Row({ id, entry, asked, isChosen, onChoose, onOpen }: RowProps) {
  const ref = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <Link
      ref={ref}
      id={id}
      href={entry.href}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={classes.row}
      onMouseMove={onChoose}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onOpen()
      }}
    >
      <span className={classes.icon}>{entry.icon}</span>
      <span className={classes.what}>
        <span className={classes.text}>
          {matchedParts(entry.text, asked).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place.
            part.matched ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
        {entry.aside ? <span className={classes.aside}>{entry.aside}</span> : null}
      </span>
    </Link>
  )
}
