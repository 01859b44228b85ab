'use client'

import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import type { Locale, Localized } from '@/domain/localized'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { useEditor } from '../desk/use-grid-editor'
import frameless from './frameless-field.module.css'
import styles from './text-list.module.css'

type TextListProps = {
  /** Names the list. */
  readonly label: string
  readonly head: ReactNode
  readonly tone?: 'for' | 'against'
  readonly language: Locale
  readonly add: string
  readonly lines: readonly Localized[]
  readonly onChange: (lines: Localized[]) => void
}

/** A list of short texts in one language, each line with its other language in its place while it is empty. */
export function TextList({ label, head, tone, language, add, lines, onChange }: TextListProps) {
  const t = useTranslations('grids.editor')
  const { mayWrite } = useEditor()
  const list = useRef<HTMLElement>(null)
  const focusLine = (index: number) =>
    requestAnimationFrame(() => {
      const inputs = list.current?.querySelectorAll('input')
      const target = inputs?.[Math.min(index, inputs.length - 1)] ?? list.current?.querySelector('button')
      target?.focus()
    })

  const isFull = lines.length >= gridBounds.texts

  function addLine() {
    if (isFull) return
    onChange([...lines, { fr: '', en: '' }])
    focusLine(lines.length)
  }

  return (
    <section ref={list} className={styles.list} aria-label={label} data-tone={tone}>
      <h4>{head}</h4>
      <ul>
        {lines.map((line, index) => {
          const other = line[language === 'fr' ? 'en' : 'fr']
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone.
            <li key={index} data-missing={(line[language].trim() === '' && other.trim() === '') || undefined}>
              <input
                className={frameless.field}
                lang={language}
                aria-label={t('lineOf', { field: label, number: index + 1, language: t(language) })}
                maxLength={gridBounds.text}
                readOnly={!mayWrite}
                placeholder={other ? `[${other}]` : undefined}
                value={line[language]}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  onChange(lines.map((each, at) => (at === index ? { ...each, [language]: text } : each)))
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || !mayWrite) return
                  event.preventDefault()
                  addLine()
                }}
              />
              {mayWrite ? (
                <Button
                  kind="ghost"
                  size="xs"
                  square
                  aria-label={t('removeLine', { number: index + 1 })}
                  onClick={() => {
                    onChange(lines.filter((_, at) => at !== index))
                    focusLine(index)
                  }}
                >
                  <IconX size={14} stroke={1.5} aria-hidden="true" />
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {mayWrite ? (
        <button type="button" className={styles.addLine} disabled={isFull} onClick={addLine}>
          <IconPlus size={14} stroke={1.5} aria-hidden="true" />
          {isFull ? t('atMost.lines', { count: gridBounds.texts }) : add}
        </button>
      ) : null}
    </section>
  )
}
