import { Table } from '@/app/_kit/table/table'
import type { Block, Cell, Entry, Line } from '@/reading/paper/paper'
import { DrawingFigure } from './drawing-figure'
import styles from './paper-sheet.module.css'
import { SignMark } from './sign-mark'

/** One block of a paper in HTML. server/interview/paper/blocks.ts writes the same blocks in a PDF. */
export function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'line':
      return <Words line={block.line} />
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.rows.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TableBlock block={block} />
    case 'entries':
      return block.entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and never changes.
        <EntryOf key={index} entry={entry} />
      ))
    case 'drawing':
      return <DrawingFigure drawing={block.drawing} alt={block.alt} />
    case 'legend':
      return (
        <ul className={styles.legend}>
          {block.entries.map(({ sign, text }) => (
            <li key={text}>
              <SignMark sign={sign} />
              {text}
            </li>
          ))}
        </ul>
      )
    default:
      return block satisfies never
  }
}

function Words({ line: { text, tone } }: { line: Line }) {
  if (tone === 'voice') return <blockquote className={styles.voice}>{text}</blockquote>
  return <p className={styles[tone]}>{text}</p>
}

function EntryOf({ entry: { label, title, aside, sign, lines } }: { entry: Entry }) {
  return (
    <div className={styles.entry} data-labelled={label === null ? undefined : true}>
      {label !== null && <span className={styles.label}>{label}</span>}
      <div>
        <p className={styles.entryHead}>
          <b>
            {sign && <SignMark sign={sign} />}
            {title}
          </b>
          {aside !== null && <span>{aside}</span>}
        </p>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and never changes.
          <Words key={index} line={line} />
        ))}
      </div>
    </div>
  )
}

function TableBlock({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const whole = block.columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <Table
      className={styles.table}
      caption={block.name}
      columns={block.columns.map(({ title, share, isFigure }) => ({
        title,
        style: { width: `${(share / whole) * 100}%` },
        'data-figure': isFigure,
      }))}
    >
      {block.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and never changes.
        <tr key={index}>
          {row.map((cell, column) => (
            <td key={block.columns[column]?.title} data-figure={block.columns[column]?.isFigure}>
              <CellOf cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function CellOf({ cell: { text, sign, under } }: { cell: Cell }) {
  return (
    <div className={styles.cell} data-signed={sign ? true : undefined}>
      {sign && <SignMark sign={sign} />}
      <div>
        {text}
        {under?.map((line) => (
          <p key={line.text} className={line.tone === 'voice' ? styles.note : styles[line.tone]}>
            {line.text}
          </p>
        ))}
      </div>
    </div>
  )
}
