import type { ComponentProps, ReactNode } from 'react'
import { HiddenText } from '../text/hidden-text'
import styles from './table.module.css'

export type Column = Omit<ComponentProps<'th'>, 'title' | 'children' | 'scope'> & {
  /** Names the column. Two columns may have one name: two people of one first name. */
  readonly title: string
  /** The column explains itself to the eye: its name is for those who hear the screen. */
  readonly isTitleHidden?: boolean
}

type TableProps = {
  /** Named for those who hear the screen, where no heading beside it does. */
  readonly caption?: string
  readonly columns: readonly Column[]
  /** `lines` has room for sentences, `figures` is dense; without a kind, `className` sets spacing and type. */
  readonly kind?: 'lines' | 'figures'
  readonly className?: string
  /** The rows; the first cell of one that it names is `<th scope="row">`. */
  readonly children: ReactNode
}

/** The one table of the product: a named grid whose columns have headings. */
export function Table({ caption, columns, kind, className, children }: TableProps) {
  return (
    <table className={[kind && styles[kind], styles.table, className].filter(Boolean).join(' ')}>
      {caption && <HiddenText as="caption">{caption}</HiddenText>}
      <thead>
        <tr>
          {columns.map(({ title, isTitleHidden, ...rest }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column keeps its place, and its title may occur twice.
            <th key={index} scope="col" {...rest}>
              {isTitleHidden ? <HiddenText>{title}</HiddenText> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
