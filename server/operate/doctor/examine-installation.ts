import type { Locale } from '@/domain/localized'
import type { Runtime } from '@/server/operate/runtime'
import type { Administration } from '@/server/people/administration/take-administration'
import { readBuildId } from '@/server/platform/build-id'
import type { Verdict } from './check'
import type { CheckId } from './checks'
import { type Examination, examine } from './examine'
import { askAddress } from './measure/ask-address'
import { doctorWords } from './words'

/** What the doctor finds from within. `at` in epoch ms. */
export type StateOfInstallation = {
  at: number
  closing: string
  findings: { check: CheckId; verdict: Verdict; title: string; sentence: string; advice: string | null }[]
}

/** Looks open pages ask for are answered from one examination of so many ms. */
const FRESH_MS = 5_000
let latest: { at: number; found: Promise<Examination> } | null = null

/** Examines the installation that this process serves, for its administrators, in words. */
export async function examineInstallation(
  runtime: Runtime,
  _: Administration,
  locale: Locale,
): Promise<StateOfInstallation> {
  if (latest === null || Date.now() - latest.at > FRESH_MS) latest = { at: Date.now(), found: look(runtime) }
  const { at, found } = latest
  const words = doctorWords(locale)
  const all = await found
  const findings = all.map((finding) => ({
    check: finding.check,
    verdict: finding.verdict,
    title: words.title(finding.check),
    sentence: words.sentence(finding),
    advice: words.advice(finding),
  }))
  return { at, closing: words.closing(all), findings }
}

async function look({ env, url, database: { pool } }: Runtime): Promise<Examination> {
  const answer = await askAddress(url)
  const root = process.cwd()
  const build = readBuildId(root)
  return examine({
    env,
    root,
    build,
    settingsFault: null,
    isPortTaken: false,
    pid: process.pid,
    // This process runs, whatever its address answers.
    local: {
      url,
      build: (answer.answers ? answer.build : null) ?? build,
      dateOffset: answer.answers ? answer.dateOffset : null,
    },
    database: { state: 'answers', ask: async (statement) => (await pool.query(statement)).rows },
  })
}
