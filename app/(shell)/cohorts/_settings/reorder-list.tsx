'use client'

import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { moved } from './draft'
import classes from './reorder-list.module.css'
import { useDraggedRow } from './use-dragged-row'

type Row = { readonly id: string }
type ReorderListProps<T extends Row> = {
  label: string
  items: readonly T[]
  nameOf: (item: T, index: number) => string
  onOrder: (items: readonly T[]) => void
  children: (item: T, index: number) => ReactNode
}

/** A list put in order by two buttons a row, for keyboard and any pointer, or by dragging its handle. */
export function ReorderList<T extends Row>({ label, items, nameOf, onOrder, children }: ReorderListProps<T>) {
  const t = useTranslations('settings.move')
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<string | null>(null)
  const [said, setSaid] = useState('')

  function move(from: number, to: number) {
    const item = items[from]
    const next = moved(items, from, to)
    if (!item || next === items) return
    onOrder(next)
    setSaid(t('at', { name: nameOf(item, to), position: to + 1, count: items.length }))
  }

  const dragged = useDraggedRow(list, move)

  // A row put elsewhere loses the focus: it goes back to the button that was pressed.
  useLayoutEffect(() => {
    if (pressed.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus()
    pressed.current = null
  })

  return (
    <>
      <ol ref={list} className={classes.list} aria-label={label}>
        {items.map((item, index) => {
          const name = nameOf(item, index)
          const button = (direction: 'up' | 'down', Icon: typeof IconArrowUp, to: number) => (
            <Button
              kind="ghost"
              size="s"
              square
              data-move={`${item.id}-${direction}`}
              aria-label={t(direction, { name })}
              aria-disabled={to < 0 || to >= items.length}
              onClick={() => {
                pressed.current = `${item.id}-${direction}`
                move(index, to)
              }}
            >
              <Icon size={16} stroke={1.75} aria-hidden />
            </Button>
          )
          return (
            <li key={item.id} data-row data-dragged={dragged.index === index || undefined}>
              <span className={classes.handle} title={t('drag')} {...dragged.handle(index)}>
                <IconGripVertical size={16} stroke={1.75} aria-hidden />
              </span>
              {children(item, index)}
              <span className={classes.moves}>
                {button('up', IconArrowUp, index - 1)}
                {button('down', IconArrowDown, index + 1)}
              </span>
            </li>
          )
        })}
      </ol>
      <HiddenText as="p" role="status">
        {said}
      </HiddenText>
    </>
  )
}
