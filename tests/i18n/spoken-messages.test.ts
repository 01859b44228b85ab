import { expect, test } from 'vitest'
import { spokenMessages } from './spoken-messages'

const rows: [string, string, string[]][] = [
  ['a part that is opened', "const t = useTranslations('cohort.decisions.lost')", ['cohort.decisions']],
  [
    'keys of a namespace',
    `const t = useTranslations('year')\nt('latest'), t.rich(\`group.\${of}\`)`,
    ['year.latest', 'year.group'],
  ],
  [
    'a translator named as its namespace',
    "const year = useTranslations('year')\nyear('latest')",
    ['year.latest'],
  ],
  [
    'a key that is put together',
    `const t = useTranslations('year')\nt('latest')\nt(\`\${of}.title\`)`,
    ['year'],
  ],
  ['a key that is chosen', "const t = useTranslations('year')\nt(isLast ? 'latest' : 'empty')", ['year']],
  ['a translator handed on', "const t = useTranslations('year')\nt('latest')\nsay(t)", ['year']],
  ['a translator without a name', "say(useTranslations('year'))", ['year']],
  [
    'two functions with one name',
    "function A() {\n  const t = useTranslations('year')\n  t('latest')\n}\nfunction B({ t }) {\n  t(key)\n}",
    ['year.latest'],
  ],
  [
    'keys with their namespace',
    `const t = useTranslations()\nt('year.latest')\nt(\`cohort.\${of}\`)`,
    ['year.latest', 'cohort'],
  ],
  ['what stands in a comment', "// useTranslations('year')", []],
]

test.each(rows)('%s', (_, source, spoken) => {
  expect(spokenMessages(source, false)).toEqual(spoken)
})

test('reading/ gives each key with its namespace, wherever it stands', () => {
  const source = "const key = isErased ? 'timeline.erased' : 'timeline.noThreads'"
  expect(spokenMessages(source, true)).toEqual(['timeline.erased', 'timeline.noThreads'])
})
