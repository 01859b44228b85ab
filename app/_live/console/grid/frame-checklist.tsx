'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { afterOpening } from '@/domain/live-session/figures/frame'
import { readingOf } from '@/domain/live-session/marking/annotations'
import { phaseStays } from '@/domain/live-session/marking/phases'
import type { ObservationGrid } from '@/domain/observation/grid'
import { unsaidOf } from '@/reading/words/unsaid'
import { useConsole } from '../desk/use-console'
import { useMarking } from '../desk/use-marking'
import styles from './frame-checklist.module.css'

/** What the advisor has to say at the opening. Once it is over, what is unsaid shows as missing. */
export function FrameChecklist({ pad }: { pad?: boolean }) {
  const { live, grid, supervises, track } = useConsole()
  if (!supervises || grid.frame.length === 0) return null
  const ticked = readingOf(live.state, track).frame
  const opened = afterOpening(grid, phaseStays(live.state, track)) !== null
  return <Checklist pad={pad} ticked={[...ticked.keys()].join(' ')} opened={opened} />
}

type ChecklistProps = {
  pad?: boolean
  /** The keys of what was said, with spaces between. */
  ticked: string
  /** Whether the opening is over: what is unsaid is missing. */
  opened: boolean
}

/** Memoised on primitive props, `ticked` being keys: a mark does not draw it anew. */
export const Checklist = memo(function Checklist(props: ChecklistProps) {
  const { pad, opened } = props
  const t = useTranslations('console')
  const { grid } = useMarking()
  const ticked = new Set(props.ticked.split(' ').filter(Boolean))
  return (
    <section className={pad ? styles.pad : styles.wide} aria-label={t('frame.title')}>
      <div className={styles.head}>
        <h2>{t('frame.title')}</h2>
        {pad && <span>{t('frame.count', { said: ticked.size, total: grid.frame.length })}</span>}
      </div>
      <ul>
        {grid.frame.map((item) => (
          <FrameItem
            key={item.key}
            item={item}
            said={ticked.has(item.key)}
            missing={opened && !ticked.has(item.key)}
          />
        ))}
      </ul>
      {!pad && <FrameKeys />}
    </section>
  )
})

type FrameItemProps = { item: ObservationGrid['frame'][number]; said: boolean; missing: boolean }

const FrameItem = memo(function FrameItem({ item, said, missing }: FrameItemProps) {
  const { text, shortcutOf, tick, now, buzz } = useMarking()
  const name = text(item.label)
  return (
    <li>
      <label data-missing={missing || undefined}>
        <input
          type="checkbox"
          onClick={(event) => buzz(event)}
          checked={said}
          aria-keyshortcuts={shortcutOf(`frame:${item.key}`)}
          onChange={() => tick(item.key, now())}
        />
        <i aria-hidden>{said && <IconCheck size={12} stroke={2.5} />}</i>
        <span className={styles.item}>
          <span data-name={name}>{name}</span>
          {/* Kept in its place while it is not true, so that nothing moves when it is. */}
          <small aria-hidden={!missing}>{unsaidOf(name, text(item.missingLabel))}</small>
        </span>
      </label>
    </li>
  )
})

/** The keys of the whole list as one range, as long as none of them was moved out of it. */
function FrameKeys() {
  const { grid, keys } = useMarking()
  const presses = grid.frame.map(({ key }) => keys.map.keys.get(`frame:${key}`))
  const [first, last] = [presses[0]?.press, presses.at(-1)?.press]
  if (!keys.on || !first || !last || presses.some((key) => key?.from !== 'standard')) return null
  return (
    <KeyCap>
      {keys.capOf(first)}–{keys.capOf({ ...last, shift: false })}
    </KeyCap>
  )
}
