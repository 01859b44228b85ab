import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Table } from '@/app/_kit/table/table'

describe('A table', () => {
  const html = renderToStaticMarkup(
    Table({
      caption: 'Accord par code',
      columns: [{ title: 'Code', isTitleHidden: true }, { title: 'Claire' }],
      children: createElement('tr', null, createElement('th', { scope: 'row' }, 'Écoute')),
    }),
  )

  it('has a name and a heading for each column', () => {
    expect(html).toMatch(/<caption[^>]*>Accord par code<\/caption>/)
    expect(html.match(/<th scope="col"/g)).toHaveLength(2)
  })

  it('says the name of a column that explains itself to the eye', () => {
    expect(html).toMatch(/<th scope="col"><span[^>]*>Code<\/span><\/th>/)
  })
})
