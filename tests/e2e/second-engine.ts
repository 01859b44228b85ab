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
    rule: 'label_content_exists',
    about: /class="[^"]*_tick/u,
    because: 'The words that name the box are there for screen readers alone: the row says whose it is.',
  },
  {
    rule: 'label_name_visible',
    about: /mantine-TimePicker-field/u,
    because: 'Mantine names the two parts of an hour, under the label of the whole.',
  },
  {
    rule: 'label_name_visible',
    about: /aria-keyshortcuts/u,
    because: 'A key of the console shows the short name of a code, and is named by its whole name.',
  },
  {
    rule: 'target_spacing_sufficient',
    about: /aria-keyshortcuts/u,
    because: 'The preview of a grid is the console at a third of its size, to be looked at.',
  },
  {
    rule: 'input_checkboxes_grouped',
    about: /name="focus"/u,
    because: 'The focus is one choice among codes of several families, each a fieldset of its own.',
  },
  {
    rule: 'aria_attribute_allowed',
    about: /aria-description=/u,
    because: 'It is an attribute of ARIA 1.3, which the engine does not know.',
  },
  {
    rule: 'table_headers_related',
    about: /scope="colgroup"/u,
    because: 'The heads over several columns are related to them by their scope.',
  },
  {
    rule: 'fieldset_label_valid',
    about: /^<div role="group">$/u,
    because: 'Mantine puts a group of its own round boxes inside a fieldset that has its title.',
  },
  {
    rule: 'aria_article_label_unique',
    about: /aria-label/u,
    because: 'Two situations may be called the same; their links lead to different pages.',
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
