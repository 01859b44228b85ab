import { type KeyboardEvent, useEffect, useRef } from 'react'

/** What of a cell takes the focus: the one control in it, or the cell. */
function targetOf(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('a') ?? cell
}

/** The rows of a table's body, as the cells that are in sight. */
function cellsOf(table: HTMLTableElement): HTMLElement[][] {
  return [...(table.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].filter((cell) => cell.checkVisibility()),
  )
}

/**
 * One tab stop for a table's body; arrows, Home and End move, with Ctrl to the first and last row. The stop lives in
 * the document, since state would render thousands of cells at each arrow.
 */
export function useGridKeys() {
  const ref = useRef<HTMLTableElement>(null)

  useEffect(() => {
    const body = ref.current?.tBodies[0]
    const first = body?.rows[0]?.cells[0]
    if (!body || !first || body.querySelector('[tabindex="0"]')) return
    targetOf(first).tabIndex = 0
  })

  function stopAt(target: HTMLElement) {
    for (const each of ref.current?.tBodies[0]?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? []) {
      each.tabIndex = -1
    }
    target.tabIndex = 0
  }

  /** Gives the focus to the name in a row of the body, and the stop with it. */
  function focusRow(row: number) {
    const target = ref.current?.tBodies[0]?.rows[row]?.cells[0]
    if (!target) return
    stopAt(target)
    target.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.altKey || event.metaKey || event.shiftKey || !ref.current) return
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('tbody td, tbody th')
    const rows = cellsOf(ref.current)
    const row = rows.findIndex((cells) => cell !== null && cells.includes(cell))
    const there = cell && destination(event, row, rows[row]?.indexOf(cell) ?? 0, rows)
    const found = there && rows[there.row]?.[there.column]
    if (!found) return
    event.preventDefault()
    const target = targetOf(found)
    stopAt(target)
    target.focus()
  }

  return { focusRow, keys: { ref, onKeyDown } }
}

type Place = { row: number; column: number }

function destination(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  row: number,
  column: number,
  rows: readonly (readonly HTMLElement[])[],
): Place | null {
  const last = { row: rows.length - 1, column: (rows[row]?.length ?? 1) - 1 }
  if (ctrlKey && key !== 'Home' && key !== 'End') return null
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column }
    default:
      return null
  }
}
