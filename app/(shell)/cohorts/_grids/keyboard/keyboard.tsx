'use client'

import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type CSSProperties, useId, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './keyboard.module.css'
import { KeyboardKey, positiveOf } from './keyboard-key'
import { keyboardRows, rowSteps } from './places'
import { type DrawnLayout, drawnLayouts, useDrawnLayout } from './use-drawn-layout'

/** A desk on which the keyboard leaves too little of the form above it, as keyboard.module.css has it too. */
const lowDesk = '(width >= 1280px) and (height < 800px)'

/**
 * The keyboard of the console as this grid uses it: what each key notes, what is free, where two claim one. On a low desk it is
 * folded up until it is asked for.
 */
export function Keyboard() {
  const t = useTranslations('grids.editor.keyboard')
  const words = useGridWords()
  const { draft } = useEditor()
  const { layout, change } = useDrawnLayout()
  const isLow = useMediaQuery(lowDesk)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? !isLow
  const keys = useId()
  return (
    <section className={styles.keyboard} data-open={chosen ?? undefined} aria-labelledby="grid-keyboard">
      <div className={styles.head}>
        <h2>
          <button
            type="button"
            id="grid-keyboard"
            className={styles.opener}
            aria-expanded={isOpen}
            aria-controls={keys}
            onClick={() => setChosen(!isOpen)}
          >
            {t('title')}
            <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
          </button>
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={t('layout')}
          value={layout}
          data={drawnLayouts.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => change(value as DrawnLayout)}
        />
        <ul className={styles.legend}>
          {draft.families.map(({ key, label, shape, colour, valence }) => (
            <li key={key}>
              <CodeShape shape={shape} colour={colour} valence={positiveOf(valence)} size={12} />
              {words.text(label)}
            </li>
          ))}
          <li data-conflict>
            <i aria-hidden="true" />
            {t('conflict')}
          </li>
        </ul>
      </div>
      <div id={keys} className={styles.rows}>
        {keyboardRows.map((row, index) => (
          <ul key={row[0]} className={styles.row} style={{ '--step': rowSteps[index] } as CSSProperties}>
            {row.map((code) => (
              <KeyboardKey key={code} code={code} />
            ))}
          </ul>
        ))}
      </div>
      <p className={styles.note}>{t('drawn')}</p>
    </section>
  )
}
