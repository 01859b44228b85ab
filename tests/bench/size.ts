import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { run } from '@/server/entry/start/steps.mjs'
import { type ApiPerson, arrangeLiveSession, command } from '../support/api'
import { startApp } from '../support/app-server'

/** Gzipped scripts and styles of the page's own HTML against a bare page of Next and React, built alike. */
const root = process.cwd()
const players: readonly string[] = ['advisor', 'beneficiary']

/** What a screen may weigh more than a bare page, kB gzip. */
function mostOf(stage: string, seat: string): number {
  if (stage === 'debrief') return 87
  return stage !== 'briefing' && players.includes(seat) ? 60 : 75
}

const bare = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} } }`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="fr"><body>{children}</body></html>
}`,
  'app/page.jsx': `import { Counter } from './counter'
export default function Page() {
  return <Counter />
}`,
  'app/counter.jsx': `'use client'
import { useState } from 'react'
export function Counter() {
  const [count, setCount] = useState(0)
  return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>
}`,
}

async function main() {
  const floor = await bareScripts()
  const floorBytes = await weigh(floor.scripts, floor.folder)
  const app = await startApp()
  const rows: { name: string; most: number; bytes: number; styles: number }[] = []
  try {
    const cast = await arrangeLiveSession(app.url)
    const { supervisor, advisor, beneficiary, observer, liveSessionId } = cast
    const seats = { supervisor, advisor, beneficiary, observer }
    const look = async (stage: string) => {
      for (const [seat, person] of Object.entries(seats)) {
        const html = await pageOf(person, `${app.url}/sessions/${liveSessionId}`)
        const folder = join(root, '.next')
        const bytes = await weigh(scriptsOf(html), folder)
        const styles = await weigh(stylesOf(html), folder)
        rows.push({ name: `${stage}, ${seat}`, most: mostOf(stage, seat), bytes, styles })
      }
    }
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await look('briefing')
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    await look('interview')
    await command(supervisor, liveSessionId, { type: 'endInterview' })
    await look('self-assessment')
    await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'mesure' })
    await look('debrief')
  } finally {
    await app.stop()
  }
  say(`Next and React alone: ${kilobytes(floorBytes)} kB gzip`)
  for (const { name, most, bytes, styles } of rows) {
    const more = `+${kilobytes(bytes - floorBytes)} kB of at most ${most}`
    const ratio = (bytes / floorBytes).toFixed(2)
    say(`${name}: ${kilobytes(bytes)} kB, ${more}, ratio ${ratio}; styles ${kilobytes(styles)} kB`)
  }
  const tooHeavy = rows.filter(({ bytes, most }) => bytes - floorBytes > most * 1_000)
  if (tooHeavy.length === 0) return
  say(`too heavy: ${tooHeavy.map(({ name }) => name).join('; ')}`)
  process.exitCode = 1
}

async function bareScripts() {
  const folder = join(root, '.build', 'bare')
  await rm(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(bare)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await run(process.execPath, [next, 'build'], { cwd: folder, env })
  const html = await readFile(join(folder, '.next', 'server', 'app', 'index.html'), 'utf8')
  return { scripts: scriptsOf(html), folder: join(folder, '.next') }
}

async function pageOf(person: ApiPerson, url: string): Promise<string> {
  const cookie = person.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const answer = await fetch(url, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

/** Scripts a browser of today fetches for this page: what is only for those without modules is not. */
function scriptsOf(html: string): Set<string> {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const wanted = tags.filter(
    (tag) => !/\bnomodule\b/i.test(tag) && (/^<script/.test(tag) || /as="script"/.test(tag)),
  )
  const paths = wanted.flatMap((tag) => /(?:src|href)="\/_next\/(static\/[^"?]+\.js)/.exec(tag)?.[1] ?? [])
  return new Set(paths)
}

function stylesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/href="\/_next\/(static\/[^"?]+\.css)/g)].map(([, path = '']) => path))
}

async function weigh(files: ReadonlySet<string>, folder: string): Promise<number> {
  if (files.size === 0) throw new Error('the page names no such file')
  const each = [...files].map(async (path) => {
    const file = join(folder, path)
    if (!existsSync(file)) throw new Error(`${path} is not in the build`)
    return gzipSync(await readFile(file)).length
  })
  return (await Promise.all(each)).reduce((sum, bytes) => sum + bytes, 0)
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

await main()
