import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const require = createRequire(import.meta.url)
const source = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')

/** As much of a finding of the engine as is read here. */
type Finding = {
  readonly ruleId: string
  readonly value: readonly [string, string]
  readonly path: { readonly dom: string }
  readonly snippet: string
}

type Accepted = { readonly rule: string; readonly about: RegExp; readonly because: string }

/** Findings that are accepted: the rule, a pattern of the elements, and the reason. */
const accepted: readonly Accepted[] = [
  {
    rule: 'svg_graphics_labelled',
    about: /data-combobox-chevron|--psi-icon-size/u,
    because: 'Mantine draws these signs inside controls that have a name, and does not hide them.',
  },
  {
    rule: 'label_content_exists',
    about: /mantine-Switch-body/u,
    because: 'Mantine puts a label round a switch that is named by the words beside it.',
  },
  {
    rule: 'label_name_visible',
    about: /mantine-TimePicker-field/u,
    because: 'Mantine names the two parts of an hour, under the label of the whole.',
  },
  {
    rule: 'fieldset_label_valid',
    about: /^<div role="group">$/u,
    because: 'Mantine puts a group of its own round boxes inside a fieldset that has its title.',
  },
]

/** The rules of WCAG 2.2 that the page breaks by the engine of IBM Equal Access, each with its elements; what is accepted is left out. */
export async function secondViolationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source)
  const findings = await page.evaluate(async () => {
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check(of: Document, rules: string[]): Promise<{ results: Finding[] }> } }
    }
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(
        ({ ruleId, path, snippet, value }): Finding => ({ ruleId, path: { dom: path.dom }, snippet, value }),
      )
  })
  const isAccepted = ({ ruleId, snippet }: Finding) =>
    accepted.some(({ rule, about }) => rule === ruleId && about.test(snippet))
  return findings
    .filter((each) => !isAccepted(each))
    .map(({ ruleId, snippet, path }) => `${ruleId}: ${snippet.slice(0, 160)} (${path.dom})`)
}
