import type { Paper } from '@/reading/paper/paper'
import { PaperBlock } from './paper-block'
import styles from './paper-sheet.module.css'

/** A paper as a page: one sheet on the screen, pages of A4 from the printer. */
export function PaperSheet({ paper, nonce }: { paper: Paper; nonce: string | undefined }) {
  return (
    <main className={styles.desk}>
      <style nonce={nonce}>{pageMargins(paper.foot)}</style>
      <article className={styles.sheet} aria-labelledby="paper-title">
        <header>
          <h1 id="paper-title">{paper.title}</h1>
          <p className={styles.subtitle}>{paper.subtitle}</p>
        </header>
        {paper.sections.map((section) => (
          <section key={section.id} aria-labelledby={`paper-${section.id}`} className={styles.section}>
            <h2 id={`paper-${section.id}`}>{section.title}</h2>
            {section.blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and never changes.
              <PaperBlock key={index} block={block} />
            ))}
          </section>
        ))}
        <footer className={styles.foot}>{paper.foot}</footer>
      </article>
    </main>
  )
}

/** The foot and the number of each printed page, as CSS: only the browser's own counter knows the pages. */
function pageMargins(foot: string): string {
  const said = JSON.stringify(foot).replaceAll('<', '\\3C ')
  const small = 'font: 8.5pt "Source Sans 3 Variable", sans-serif; color: #6B645B;'
  return `@page { size: A4; margin: 16mm 18mm 20mm;
    @bottom-left { content: ${said}; width: 86%; text-align: left; ${small} }
    @bottom-right { content: counter(page) " / " counter(pages); ${small} } }`
}
