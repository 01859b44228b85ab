import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessagePath } from '@/i18n/message-path'
import { type Namespace, namespaces } from '@/i18n/namespaces'

const parts = new Map<string, ReadonlySet<string>>(
  namespaces.map((namespace) => {
    const file = join(import.meta.dirname, '../../i18n/messages/fr', `${namespace}.json`)
    return [namespace, new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8'))))]
  }),
)
const opened = /(?:\bconst (\w+) = )?useTranslations\(\s*(?:'([\w.]+)')?\s*\)/g
const eachFunction = /^(?=(?:export )?(?:default )?(?:async )?(?:function|const|class)\b)/m

/**
 * The messages that a source speaks when it is drawn in a browser: of each namespace that is opened the parts that are asked for, or the
 * whole namespace where that cannot be read off. `readsAll`: a key is given with its namespace, as everywhere in `reading/`.
 */
export function spokenMessages(source: string, readsAll: boolean): MessagePath[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  const whole = readsAll || /useTranslations\(\s*\)/.test(code)
  const keys = whole ? /['"`]([a-z]\w*)\.(\w+|\$\{)/gi : /\.t(?:\.\w+)?\(\s*['"`]([a-z]\w*)\.(\w+|\$\{)/gi
  return [
    ...code.split(eachFunction).flatMap(openedIn),
    ...[...code.matchAll(keys)].flatMap(([, namespace = '', part = '']) => {
      if (!parts.has(namespace)) return []
      if (part === '${') return [namespace as Namespace]
      return parts.get(namespace)?.has(part) ? [`${namespace}.${part}` as MessagePath] : []
    }),
  ]
}

function openedIn(code: string): MessagePath[] {
  return [...code.matchAll(opened)].flatMap(([, name, path]) => {
    if (path === undefined) return []
    const [namespace = '', part] = path.split('.')
    if (part !== undefined) return [`${namespace}.${part}` as MessagePath]
    const called = name === undefined ? null : callsOf(name, code)
    if (called === null) return [namespace as Namespace]
    return called
      .filter((each) => parts.get(namespace)?.has(each))
      .map((each) => `${namespace}.${each}` as MessagePath)
  })
}

/** The first words of the keys with which a translator is called; null where it is called or handed on in another way. */
function callsOf(name: string, code: string): string[] | null {
  const rest = code.replaceAll(`const ${name} = useTranslations`, '')
  const named = rest.match(new RegExp(`(?<![.\\w$'"])${name}(?![\\w$]|:)`, 'g')) ?? []
  const call = new RegExp(`(?<![.\\w$])${name}(?:\\.\\w+)?\\(\\s*['"\`](\\w+)(?=['"\`.])`, 'g')
  const called = [...rest.matchAll(call)].map(([, key = '']) => key)
  return called.length === named.length ? called : null
}
